/** Bundles in and out, contact cards and backups. Bundle format. */
package org.rowan.bundle;
