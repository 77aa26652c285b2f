package org.rowan.casebook.upkeep;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rowan.casebook.contact.Contact;
import org.rowan.casebook.contact.Contacts;
import org.rowan.casebook.store.Attachment;
import org.rowan.casebook.store.MediaCheck;
import org.rowan.casebook.store.RecordReads;
import org.rowan.casebook.store.Session;
import org.rowan.casebook.store.SideReads;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Entry;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Progress;

/** Looks at what is to be copied, files to their last byte, so that what is shown is what will be there. */
final class Planning {
    private final Session session;
    private final RecordReads reads;
    private final SideReads side;
    private final Progress progress;
    private final List<CopyPlan.Bundled> cases = new ArrayList<>();
    private final List<Code> damaged = new ArrayList<>();
    private final Set<Id> going = new LinkedHashSet<>();
    private long done;
    private long total;

    Planning(Session session, Progress progress) {
        this.session = session;
        this.progress = progress;
        reads = new RecordReads(session);
        side = new SideReads(session);
    }

    CopyPlan of(Set<Id> chosen) throws Problem {
        List<CopyPlan.Bundled> wanted = new ArrayList<>();
        for (Id id : chosen) {
            wanted.add(wanted(id));
        }
        total = wanted.stream().flatMap(CopyPlan.Bundled::all).mapToLong(e -> CopyPlan.bytes(e.content())).sum();
        for (CopyPlan.Bundled bundled : wanted) {
            if (sound(bundled.theCase())) {
                List<Entry> parts = new ArrayList<>();
                for (Entry part : bundled.parts()) {
                    if (sound(part)) {
                        parts.add(part);
                    }
                }
                cases.add(new CopyPlan.Bundled(bundled.theCase(), parts));
            }
        }
        return withWarnings();
    }

    private CopyPlan.Bundled wanted(Id id) throws Problem {
        Entry theCase = reads.find(id).filter(e -> e.kind() == Kind.CASE && !e.trashed())
                .orElseThrow(() -> new Problem(Problem.Kind.UNKNOWN_NAME, id.text()));
        List<Entry> parts = new ArrayList<>();
        for (Id part : reads.closure(Set.of(id))) {
            if (!part.equals(id)) {
                reads.find(part).ifPresent(parts::add);
            }
        }
        return new CopyPlan.Bundled(theCase, parts);
    }

    private boolean sound(Entry entry) throws Problem {
        boolean sound = !entry.damaged() && entry.kind() != Kind.NEWER
                && (entry.kind() != Kind.DOCUMENT || isWhole(entry.content()));
        if (sound) {
            going.add(entry.id());
        } else {
            damaged.add(entry.code());
        }
        return sound;
    }

    private boolean isWhole(Content document) throws Problem {
        long before = done;
        done += CopyPlan.bytes(document);
        Optional<Attachment> file = file(document);
        return file.isPresent()
                && new MediaCheck(session).isWhole(file.get(), (read, of) -> progress.at(before + read, total));
    }

    private Optional<Attachment> file(Content document) throws Problem {
        String sha256 = document.text(Field.SHA256);
        return Hash.isHash(sha256) ? side.attachment(new Hash(sha256)) : Optional.empty();
    }

    private CopyPlan withWarnings() throws Problem {
        Mentions mentions = new Mentions(staying());
        List<Code> pointing = new ArrayList<>();
        Set<Code> codes = new LinkedHashSet<>();
        cases.stream().flatMap(CopyPlan.Bundled::all).forEach(e -> codes.add(e.code()));
        for (Entry entry : cases.stream().flatMap(CopyPlan.Bundled::all).toList()) {
            mentions.look(entry.content());
            mentions.look(textOf(entry.content()));
            if (!codes.containsAll(Mentions.codes(entry.content()))) {
                pointing.add(entry.code());
            }
        }
        return new CopyPlan(session, cases, damaged, mentions.found(), pointing);
    }

    private String textOf(Content document) throws Problem {
        Optional<Attachment> file = file(document);
        return file.isPresent() ? side.text(file.get().sha256()).orElse("") : "";
    }

    /** @return the names of those who are known here and do not go along */
    private List<String> staying() throws Problem {
        List<String> names = new ArrayList<>();
        for (Entry person : reads.all(Kind.PERSON)) {
            if (!going.contains(person.id())) {
                names.add(person.content().text(Field.NAME));
            }
        }
        new Contacts(session).list().stream().map(Contact::name).forEach(names::add);
        names.add(reads.authorName(session.author()));
        return names;
    }
}
