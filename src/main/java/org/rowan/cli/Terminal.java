package org.rowan.cli;

import java.io.IOException;
import org.rowan.secret.SecretChars;

/** A person at a keyboard and a screen. */
public interface Terminal {
    /** Nobody is there: a script, a test. */
    Terminal NONE = new Terminal() {
        @Override
        public boolean canAsk() {
            return false;
        }

        @Override
        public boolean showsWords() {
            return false;
        }

        @Override
        public SecretChars ask(String prompt) throws IOException {
            throw new UsageProblem("cli.usage.noTerminal");
        }
    };

    /** @return the terminal that this process was started from, also when its input and output are redirected */
    static Terminal ofThisProcess() {
        return new SystemTerminal();
    }

    /** @return whether {@link #ask} can ask anybody */
    boolean canAsk();

    /** @return whether words on standard error are seen as they come */
    boolean showsWords();

    /**
     * Asks for something secret; what is typed is not shown.
     *
     * @return without the line end; closed by the caller
     */
    SecretChars ask(String prompt) throws IOException;
}
