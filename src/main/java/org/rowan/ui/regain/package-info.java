/** Ways back to a casebook without its passphrase or its folder: recovery shares, and a backup. */
package org.rowan.ui.regain;
