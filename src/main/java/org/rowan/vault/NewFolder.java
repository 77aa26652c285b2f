package org.rowan.vault;

/** A casebook's folder that has just been made, for as long as it may turn out to have been made in vain. */
@FunctionalInterface
public interface NewFolder {
    /** Takes away all that was made, and nothing else. Nothing of it may be open. */
    void takeBack();
}
