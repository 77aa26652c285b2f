package org.rowan.checkup;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rowan.model.Progress;

/**
 * Does a program copy the folder to other computers? Seen by the names of the folders that it stands in, by the marks
 * that such programs leave there, and by what they have written down in the home folder.
 */
record SyncFolderCheck(Subject subject, Path home) implements Check {
    private static final Pattern FOLDERS = Pattern.compile("(?iu)dropbox( \\(.*\\))?|onedrive( - .*)?"
            + "|google ?drive(-.*)?|my drive|iclouddrive|mobile documents|com~apple~clouddocs|cloudstorage"
            + "|nextcloud.*|owncloud.*|syncthing|resilio sync|(?-i:MEGA)(sync)?|pclouddrive|(?-i:Box)( sync)?"
            + "|seafile|tresorit.*|proton drive|insync|spideroak hive"
            + "|yandex\\.?disk.*|яндекс\\.диск.*|(mail\\.ru cloud|облако mail\\.ru).*");
    private static final Pattern MARKS = Pattern.compile("\\.stfolder.*|\\.stignore|\\.stversions"
            + "|\\.dropbox(\\.cache|\\.attr)?|\\.(_)?sync_.*\\.db|\\.nextcloudsync\\.log|\\.owncloudsync\\.log"
            + "|\\.tmp\\.drive(up|down)load|\\.insync.*|\\.sync|\\.sync-exclude\\.lst|\\.SeafileData"
            + "|\\.849C9593-D756-4E56-8D6E-42412F2A707B|\\.megaignore");
    /** Where such programs write down which folders they copy. */
    private static final List<String> LISTS = List.of(".dropbox/info.json", ".config/Nextcloud/nextcloud.cfg",
            ".config/ownCloud/owncloud.cfg", ".config/syncthing/config.xml", ".local/state/syncthing/config.xml",
            "Library/Application Support/Syncthing/config.xml", "AppData/Local/Syncthing/config.xml",
            "AppData/Local/Dropbox/info.json", "AppData/Roaming/Nextcloud/nextcloud.cfg",
            ".config/onedrive/config", ".config/yandex-disk/config.cfg");
    private static final int MOST = 1 << 20;

    @Override
    public List<Answer> look(Progress progress) {
        Set<Path> found = new LinkedHashSet<>();
        for (Path folder : Glance.upwards(subject.folder())) {
            Optional.ofNullable(folder.getFileName()).filter(name -> FOLDERS.matcher(name.toString()).matches())
                    .ifPresent(name -> found.add(folder));
            marks(folder).forEach(found::add);
        }
        LISTS.stream().map(home::resolve).filter(this::names).forEach(found::add);
        return Answer.found(Verdict.SYNC_FOUND, Verdict.SYNC_NONE_SEEN, found);
    }

    /** The home folder of everybody holds settings of programs, whose names may look like marks. */
    private Stream<Path> marks(Path folder) {
        return Glance.entries(folder).stream()
                .filter(entry -> MARKS.matcher(entry.getFileName().toString()).matches())
                .filter(entry -> !folder.equals(home) || !entry.getFileName().toString().equals(".dropbox"));
    }

    private boolean names(Path list) {
        String folders = Glance.upwards(subject.folder()).stream().filter(folder -> folder.getNameCount() > 0)
                .flatMap(this::written).map(Pattern::quote).collect(Collectors.joining("|"));
        return Glance.text(list, MOST)
                .filter(text -> Pattern.compile("(" + folders + ")/?([\"'<\\s]|$)").matcher(text).find()).isPresent();
    }

    /** A folder is named by its path, or from the home folder on. */
    private Stream<String> written(Path folder) {
        return folder.startsWith(home) && !folder.equals(home)
                ? Stream.of(folder.toString(), "~/" + home.relativize(folder)) : Stream.of(folder.toString());
    }
}
