package org.rowan.cli;

import java.io.IOException;

/** A word that needs a second one. */
abstract class Group extends Job {
    @Override
    final void run(Surroundings around) throws IOException {
        throw new UsageProblem("cli.usage.noCommand");
    }
}
