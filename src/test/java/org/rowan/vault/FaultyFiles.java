package org.rowan.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Opens files on disk, remembers what is done to them, and fails where it is told to. */
public final class FaultyFiles implements HeldFile.Opener {
    /** What can be done to a file. */
    public enum Act { OPEN, READ, WRITE, FORCE, WRITE_OUT, TRUNCATE, LOCK }

    /** One thing done; from and length are 0 where they mean nothing. */
    public record Event(Act act, String file, long from, long length) {}

    /** Decides whether something fails. */
    @FunctionalInterface
    public interface Fault {
        void strike(Event event) throws IOException;
    }

    private final List<Event> events = Collections.synchronizedList(new ArrayList<>());
    private volatile Fault fault = event -> { };

    /** From now on this decides. */
    public void fault(Fault next) {
        fault = next;
    }

    /** Everything of a kind that was done to a file, in order. */
    public List<Event> events(Act act, String file) {
        return List.copyOf(events).stream().filter(e -> e.act() == act && e.file().equals(file)).toList();
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    public void forget() {
        events.clear();
    }

    @Override
    public HeldFile open(Path path) throws IOException {
        String name = path.getFileName().toString();
        note(Act.OPEN, name, 0, 0);
        return new Held(name, new DiskFile(path));
    }

    private void note(Act act, String file, long from, long length) throws IOException {
        Event event = new Event(act, file, from, length);
        events.add(event);
        fault.strike(event);
    }

    private final class Held implements HeldFile {
        private final String name;
        private final HeldFile file;

        Held(String name, HeldFile file) {
            this.name = name;
            this.file = file;
        }

        @Override
        public void read(long at, ByteBuffer into) throws IOException {
            note(Act.READ, name, at, into.remaining());
            file.read(at, into);
        }

        @Override
        public void write(long at, ByteBuffer from) throws IOException {
            note(Act.WRITE, name, at, from.remaining());
            file.write(at, from);
        }

        @Override
        public void force() throws IOException {
            note(Act.FORCE, name, 0, 0);
            file.force();
        }

        @Override
        public void writeOut() throws IOException {
            note(Act.WRITE_OUT, name, 0, 0);
            file.writeOut();
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void truncate(long size) throws IOException {
            note(Act.TRUNCATE, name, size, 0);
            file.truncate(size);
        }

        @Override
        public boolean tryLock() throws IOException {
            note(Act.LOCK, name, 0, 0);
            return file.tryLock();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
