package org.rowan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rowan.casebook.Casebooks;
import org.rowan.checkup.Answer;
import org.rowan.checkup.Checkup;
import org.rowan.checkup.Computer;
import org.rowan.checkup.State;
import org.rowan.checkup.Subject;
import org.rowan.model.Problem;
import org.rowan.secret.ProcessMemory;
import org.rowan.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "check", description = "cli.check")
final class CheckCommand extends Job {
    @Parameters(paramLabel = "DIR", descriptionKey = "cli.check.dir")
    private Path folder;

    @Override
    void run(Surroundings around) throws IOException {
        Subject subject = Subject.of(folder, Casebooks.fileNames(), Casebooks::looksLikeOne);
        Checkup checkup = new Checkup(subject, Computer.present(ProcessMemory.keepsKeysOutOfSwap()));
        List<Answer> answers = around.watched(checkup::run);
        for (Answer answer : answers) {
            print(answer, around.lines());
        }
        Stream.of(State.MEND, State.KNOW, State.UNKNOWN).flatMap(state -> of(state, answers))
                .forEach(answer -> say(answer, around));
        sayGood(answers, around);
        long mend = of(State.MEND, answers).count();
        if (mend > 0) {
            throw new Problem(Problem.Kind.TO_MEND, mend);
        }
    }

    private static Stream<Answer> of(State state, List<Answer> answers) {
        return answers.stream().filter(answer -> answer.verdict().state() == state);
    }

    /** One line for each value, so that a script need not take a list apart. */
    private static void print(Answer answer, Lines lines) throws IOException {
        for (String value : answer.values().isEmpty() ? List.of("") : answer.values()) {
            lines.line(json -> {
                json.writeStringField("check", answer.verdict().topic().word());
                json.writeStringField("state", answer.verdict().state().word());
                if (!value.isEmpty()) {
                    json.writeStringField("value", value);
                }
            });
        }
    }

    private static void say(Answer answer, Surroundings around) {
        Texts texts = around.texts();
        around.words().say("cli.check.line", texts.get("checkup.state." + answer.verdict().state().name()),
                texts.get("checkup.topic." + answer.verdict().topic().name()),
                texts.get("checkup.means." + answer.verdict().name()));
        answer.shown().forEach(value -> around.words().sayAsIs("    " + value));
        around.words().sayAsIs("    " + texts.get("checkup.change." + answer.verdict().name()));
    }

    private static void sayGood(List<Answer> answers, Surroundings around) {
        String good = of(State.GOOD, answers).map(answer -> around.texts().get("checkup.topic."
                + answer.verdict().topic().name())).collect(Collectors.joining("; "));
        if (!good.isEmpty()) {
            around.words().say("cli.check.good", good);
        }
    }
}
