package org.rowan.checkup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rowan.model.Progress;

/** Do lists of files lately used, or of places, name the folder? */
record RecentFilesCheck(Subject subject, KeptFiles home) implements Check {
    private static final List<String> LISTS = List.of(".local/share/recently-used.xbel", ".recently-used.xbel",
            ".local/share/user-places.xbel", ".config/gtk-3.0/bookmarks", ".config/gtk-4.0/bookmarks",
            ".local/share/RecentDocuments/*.desktop", ".local/share/kactivitymanagerd/resources/database*",
            ".local/share/zeitgeist/activity.sqlite*", ".config/QtProject.conf");
    private static final List<String> LINKS = List.of("AppData/Roaming/Microsoft/Windows/Recent/*.lnk");
    private static final int MOST = 1 << 23;

    @Override
    public List<Answer> look(Progress progress) {
        Set<Path> found = new TreeSet<>(home.matching(LISTS).stream().filter(this::tells).toList());
        String name = subject.folder().getFileName() + ".lnk";
        home.matching(LINKS).stream().filter(link -> link.endsWith(name)).forEach(found::add);
        return Answer.found(Verdict.RECENT_FOUND, Verdict.RECENT_NONE_SEEN, found);
    }

    private boolean tells(Path list) {
        String address = subject.folder().toUri().toASCIIString().replaceAll("/$", "");
        return Glance.text(list, MOST).filter(text -> text.contains(address)
                || text.contains(subject.folder().toString())
                || fromHome().filter(text::contains).isPresent()).isPresent();
    }

    /** As KDE's desktop writes it. */
    private Optional<String> fromHome() {
        return Optional.of(subject.folder()).filter(folder -> folder.startsWith(home.home()))
                .map(folder -> "$HOME/" + home.home().relativize(folder));
    }
}
