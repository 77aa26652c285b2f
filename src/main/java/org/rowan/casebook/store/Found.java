package org.rowan.casebook.store;

import org.rowan.model.Code;
import org.rowan.model.Entry;
import org.rowan.model.Id;

/**
 * A record that matches a search.
 *
 * @param contents the text of the attached file, null when there is none
 */
public record Found(Entry entry, Id caseId, Code caseCode, String title, String contents) {}
