package org.rowan.ui.shell;

import java.util.Set;
import org.rowan.model.Id;

/** The ways from one place of the window to another. On the window's thread. */
public interface Navigator {
    /** Brings a feature to the front; one that does not exist is no error. */
    void show(String feature);

    /** Brings a feature to the front with something to do about records: sending them, seeing their history. */
    void show(String feature, Set<Id> about);

    /** Opens a record wherever its kind has its place. */
    void open(Id record);

    /**
     * Opens a record and scrolls to a place in it.
     *
     * @param field  a field's name
     * @param offset UTF-16 index into its text
     */
    void open(Id record, String field, int offset);

    /** In a narrow window the page takes the list's place; in a wide one the page takes the focus. */
    void toDetail();

    /** In a narrow window the list takes the page's place; in a wide one the list takes the focus. */
    void toList();

    /** Where the user was before. */
    void back();
}
