package org.rowan.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rowan.vault.Reserve;
import picocli.CommandLine.Option;

/** How much room a casebook sets aside. */
final class ReserveOption {
    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,6})([MGT])i?B?");

    @Option(names = "--reserve", paramLabel = "SIZE", descriptionKey = "cli.option.reserve")
    private String size;

    /** @return what was asked for, empty when nothing was */
    Optional<Reserve> reserve() throws UsageProblem {
        return size == null ? Optional.empty() : Optional.of(Reserve.forDocuments(bytes()));
    }

    private long bytes() throws UsageProblem {
        Matcher parts = SIZE.matcher(size);
        if (!parts.matches()) {
            throw new UsageProblem("cli.usage.size", size);
        }
        int shift = switch (parts.group(2)) {
            case "M" -> 20;
            case "G" -> 30;
            default -> 40;
        };
        return Long.parseLong(parts.group(1)) << shift;
    }
}
