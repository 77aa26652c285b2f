package org.rowan.ui.exchange;

import java.util.List;
import java.util.function.Supplier;
import org.rowan.bundle.Exchange;
import org.rowan.bundle.Recipient;
import org.rowan.secret.SecretChars;
import org.rowan.ui.shell.Desk;

/**
 * All cases in one bundle under a passphrase.
 *
 * @param after told when it was written, or not
 */
record BackingUp(Desk desk, Exchange exchange, Supplier<SecretChars> suggestion, Runnable after) {
    void ask() {
        new NewPassphraseSheet(desk, suggestion).show(desk.say("exchange.backup"), desk.say("exchange.backupHelp"),
                this::plan);
    }

    private void plan(SecretChars secret) {
        Sending sending = new Sending(desk, exchange, List.of(desk.say("exchange.saidPassphrase")),
                List.of(desk.say("exchange.allCases")), desk.say("exchange.backupWarning"),
                desk.say("exchange.writeBackup"), () -> {
                    secret.close();
                    after.run();
                });
        desk.ask(progress -> exchange.planAll(List.of(Recipient.ofPassphrase(secret))), sending::go, problem -> {
            secret.close();
            desk.toasts().warn(desk.texts().explain(problem));
        });
    }
}
