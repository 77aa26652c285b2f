/** age files (c2sp.org/age): stanzas, header, payload and armor. Bundle format, section "Outer layer". */
package org.rowan.bundle.age;
