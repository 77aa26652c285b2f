package org.rowan.ui.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.rowan.casebook.leaving.Departure;
import org.rowan.casebook.leaving.Permit;
import org.rowan.casebook.leaving.Way;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Id;
import org.rowan.model.Progress;
import org.rowan.ui.leaving.LeavingSheet;
import org.rowan.ui.record.Words;
import org.rowan.ui.shell.Desk;
import org.rowan.ui.task.Job;

/** A readable copy of a document outside the casebook, after saying what that means. */
record SaveCopy(Desk desk, Entry document) {
    private static final int CHUNK = 1 << 16;

    /** Asks where, then shows the sheet. */
    void ask() {
        desk.picker().newFile(desk.say("documents.saveWhere"), document.content().text(Field.FILE), target ->
                desk.ask(progress -> desk.casebook().leaving().ask(
                        new Departure(Way.SAVE_OUT, Set.of(document.id()), "")), permit -> confirm(permit, target)));
    }

    private void confirm(Permit permit, Path target) {
        String what = Words.facts(document.content().text(Field.FILE), document.code().text(),
                desk.texts().bytes(document.content().whole(Field.BYTES)));
        new LeavingSheet(desk.say("documents.saveTitle"), List.of(desk.say("documents.saveToWhom")), List.of(what),
                permit.withheld(), permit.unconsented(), target.toString(), desk.say("documents.saveWarning"),
                desk.say("documents.saveAction")).show(desk, () -> write(permit, target));
    }

    private void write(Permit permit, Path target) {
        long bytes = document.content().whole(Field.BYTES);
        desk.tasks().start(Job.of(desk.say("documents.saving"), progress -> {
            permit.write(target, out -> copy(document.id(), out, bytes, progress));
            return null;
        }).counting(Job.Unit.BYTES)
                .then(done -> desk.toasts().tell(desk.say("documents.savedTo", target.toString()))));
    }

    private void copy(Id id, OutputStream out, long bytes, Progress progress) throws IOException {
        try (SeekableByteChannel channel = desk.casebook().documents().open(id);
             InputStream in = Channels.newInputStream(channel)) {
            byte[] chunk = new byte[CHUNK];
            long done = 0;
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                out.write(chunk, 0, n);
                done += n;
                progress.at(done, bytes);
            }
        }
    }
}
