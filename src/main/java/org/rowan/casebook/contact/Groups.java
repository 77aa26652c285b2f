package org.rowan.casebook.contact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.rowan.casebook.store.Changes;
import org.rowan.casebook.store.Session;
import org.rowan.casebook.store.SideReads;
import org.rowan.casebook.store.Step;
import org.rowan.model.Id;
import org.rowan.model.Problem;

/** Groups of contacts. They are this compartment's own and never leave it. */
public final class Groups {
    private static final String SETTING = "contact-groups";
    private final Session session;
    private final SideReads reads;

    Groups(Session session) {
        this.session = session;
        reads = new SideReads(session);
    }

    /** @return all groups by name */
    public List<Group> list() throws Problem {
        return GroupText.read(reads.setting(SETTING).orElse(GroupText.NONE)).stream()
                .sorted(Comparator.comparing(Group::name).thenComparing(Group::id)).toList();
    }

    /**
     * Finds a group by its name.
     *
     * @throws Problem {@link Problem.Kind#AMBIGUOUS_NAME}
     */
    public Optional<Group> named(String name) throws Problem {
        List<Group> found = list().stream().filter(g -> g.name().equals(name)).toList();
        if (found.size() > 1) {
            throw new Problem(Problem.Kind.AMBIGUOUS_NAME, name);
        }
        return found.stream().findFirst();
    }

    /** Adds a group, or puts it in the place of the one of the same id. */
    public void put(Group group) throws Problem {
        change(group.id(), groups -> {
            List<Group> all = new ArrayList<>(groups.stream().filter(g -> !g.id().equals(group.id())).toList());
            all.add(group);
            return all;
        });
    }

    /** Forgets a group; its contacts stay. */
    public void remove(Id group) throws Problem {
        change(group, groups -> groups.stream().filter(g -> !g.id().equals(group)).toList());
    }

    private void change(Id touched, UnaryOperator<List<Group>> change) throws Problem {
        session.exclusively(() -> {
            session.commit(new Changes().step(setting(change.apply(list()))).touch(touched));
            return null;
        });
    }

    /** @return what takes a contact out of every group */
    Step without(Id contact) throws Problem {
        return setting(list().stream().map(g -> g.without(contact)).toList());
    }

    private static Step setting(List<Group> groups) {
        return new Step.Setting(SETTING, GroupText.write(groups));
    }
}
