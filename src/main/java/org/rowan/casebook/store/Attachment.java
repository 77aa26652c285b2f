package org.rowan.casebook.store;

import org.rowan.model.Hash;
import org.rowan.model.Id;

/** The bytes of attached files: their hash, the media that holds them, how many there are. */
public record Attachment(Hash sha256, Id media, long bytes) {}
