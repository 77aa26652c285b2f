package org.rowan.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.rowan.text.Texts;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in our own words and languages. */
final class UsageErrors {
    private UsageErrors() {
    }

    static String sentence(ParameterException error, Texts texts) {
        return switch (error) {
            case MissingParameterException e -> texts.get("cli.usage.missing", names(e.getMissing()));
            case UnmatchedArgumentException e -> texts.get("cli.usage.unmatched", e.getUnmatched().getFirst());
            default -> texts.get("cli.usage.wrong", about(error));
        };
    }

    private static String names(List<ArgSpec> missing) {
        return missing.stream().map(UsageErrors::name).collect(Collectors.joining(", "));
    }

    private static String about(ParameterException error) {
        return error.getArgSpec() == null ? String.valueOf(error.getValue()) : name(error.getArgSpec());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
