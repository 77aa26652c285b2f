/** Recovery shares: a casebook's secret in several hands, any few of which give it again. See recovery-shares.md. */
package org.rowan.bundle.share;
