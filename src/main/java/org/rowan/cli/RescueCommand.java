package org.rowan.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.rowan.secret.SecretChars;
import picocli.CommandLine.Command;

@Command(name = "rescue", description = "cli.rescue")
final class RescueCommand extends OnCasebook {
    @Override
    void run(Opened opened) throws IOException {
        opened.words().say("cli.rescue.warning");
        var key = opened.casebook().protection().rescueKey();
        try (SecretChars digits = key.hexDigits()) {
            write(key.file(), digits, opened.around().streams().out());
        }
    }

    /** By hand, as a JSON writer would keep the key in its buffers. */
    private static void write(String file, SecretChars digits, PrintStream out) throws IOException {
        byte[] key = digits.with(RescueCommand::ascii);
        try {
            out.write(("{\"file\":\"" + file + "\",\"key\":\"").getBytes(StandardCharsets.US_ASCII));
            out.write(key);
            out.write("\"}\n".getBytes(StandardCharsets.US_ASCII));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static byte[] ascii(char[] digits) {
        byte[] bytes = new byte[digits.length];
        for (int i = 0; i < digits.length; i++) {
            bytes[i] = (byte) digits[i];
        }
        return bytes;
    }
}
