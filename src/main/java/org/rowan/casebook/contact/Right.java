package org.rowan.casebook.contact;

import java.util.Optional;
import org.rowan.model.Id;

/**
 * What a contact may change here.
 *
 * @param author  the author as whom the contact's casebook writes; its own records are its to change
 * @param changes whether the contact may change every record here, whoever made it
 */
public record Right(Id contact, Optional<Id> author, boolean changes) {}
