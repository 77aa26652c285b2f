package org.rowan;

import java.io.IOException;
import java.nio.file.Path;

/** What a person does at the window, in steps that several tests need. */
final class WindowDay {
    private final WindowProcess window;

    WindowDay(WindowProcess window) {
        this.window = window;
    }

    /** Goes through the assistant as far as the first passphrase, which stands in its field then. */
    void beginCasebook(Path place, Canary name, Canary passphrase) throws IOException {
        window.tell("press", "#welcome-create");
        window.tell("fill", "#create-place", place.toString());
        window.tell("fill", "#create-name", name);
        window.tell("press", "#create-next");
        window.tell("press", "#passphrase-own");
        window.tell("fill", "#passphrase-new", passphrase);
        window.tell("fill", "#passphrase-again", passphrase);
    }

    /** Has it made and opened. */
    void finishCasebook() throws IOException {
        window.tell("press", "#create-next");
        window.tell("press", "#second-later");
        window.tell("press", "#create-next");
        window.tell("seen", "#go-settings");
    }

    /** Attaches a file to the case that is open, looks at it, and goes back to the list. */
    void attachAndLook(Path file) throws IOException {
        window.tell("press", "#tab-documents");
        window.tell("press", "#documents-new");
        choose(file);
        window.tell("choose", "#record-list", file.getFileName().toString());
        window.tell("key", "ENTER");
        window.tell("seen", "#save-copy");
    }

    /** Names a file in the picker that is open. */
    void choose(Path file) throws IOException {
        window.tell("fill", "#picker-path", file.toString());
        window.tell("key", "ENTER");
    }

    /** Says where, then lets it leave, and waits until it is there. */
    void letLeave(Path target) throws IOException {
        window.tell("fill", "#picker-name", target.toString());
        window.tell("press", "#picker-choose");
        window.tell("press", "#leaving-go");
        window.tell("wait", target.toString());
    }

    /** Chooses a passphrase of one's own in the sheet that is open, and goes on. */
    void newPassphrase(String passphrase, String act) throws IOException {
        window.tell("press", "#passphrase-own");
        window.tell("fill", "#passphrase-new", passphrase);
        window.tell("fill", "#passphrase-again", passphrase);
        window.tell("press", act);
    }
}
