/**
 * Reads attached files, which may be hostile: what they are, their text, their pictures, pages and sound. Everything is
 * read from a channel and kept in memory; nothing is executed, fetched or written anywhere. Whatever a library throws
 * comes out as a {@link org.rowan.model.Problem}.
 */
package org.rowan.document;
