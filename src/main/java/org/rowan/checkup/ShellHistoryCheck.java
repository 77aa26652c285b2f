package org.rowan.checkup;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.rowan.model.Progress;

/** Has a shell kept commands with Rowan's name, or the folder's path, in them? */
record ShellHistoryCheck(Subject subject, KeptFiles home) implements Check {
    private static final List<String> HISTORIES = List.of(".bash_history", ".zsh_history", ".histfile", ".history",
            ".sh_history", ".ksh_history", ".zsh_sessions/*", ".bash_sessions/*", ".local/share/fish/fish_history",
            ".config/nushell/history.txt",
            "AppData/Roaming/Microsoft/Windows/PowerShell/PSReadLine/ConsoleHost_history.txt");
    private static final Pattern ROWAN = Pattern.compile("(?m)(^|[\\s/;&|])rowan(\\.\\w+)?($|\\s)");
    private static final int MOST = 1 << 22;

    @Override
    public List<Answer> look(Progress progress) {
        return Answer.found(Verdict.SHELL_FOUND, Verdict.SHELL_NONE_SEEN,
                home.matching(HISTORIES).stream().filter(this::tells).toList());
    }

    private boolean tells(Path history) {
        return Glance.text(history, MOST).filter(text -> text.contains(subject.folder().toString())
                || ROWAN.matcher(text).find()).isPresent();
    }
}
