/** What a record says when several people edited it without knowing of each other: a function of its revisions only. */
package org.rowan.casebook.merge;
