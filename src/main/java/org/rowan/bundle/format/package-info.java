/** The grammar of what stands inside the age file: tar, bag and JSON lines. Bundle format, section "Inner layer". */
package org.rowan.bundle.format;
