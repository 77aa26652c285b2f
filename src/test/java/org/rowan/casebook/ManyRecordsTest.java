package org.rowan.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rowan.casebook.store.Canonical;
import org.rowan.casebook.sync.Receiver;
import org.rowan.model.Code;
import org.rowan.model.Content;
import org.rowan.model.Field;
import org.rowan.model.Hash;
import org.rowan.model.Head;
import org.rowan.model.Id;
import org.rowan.model.Kind;
import org.rowan.model.Problem;
import org.rowan.model.Revision;

/** A casebook with as much in it as an organisation's, a tenth of what was measured; the limits leave room. */
class ManyRecordsTest {
    private static final int CASES = 10_000;
    private static final int TESTIMONIES = 4_000;
    private static final List<String> SYLLABLES = List.of("ba", "ko", "ri", "mu", "ста", "ро", "ёк", "ни", "ўка", "ვა",
            "რი", "ქო", "lé", "sha", "zhe");

    private static Casebook casebook;
    private static Id firstCase;

    @BeforeAll
    static void fill() throws Problem {
        casebook = TestCasebooks.open();
        Random random = new Random(7);
        String[] words = new String[20_000];
        for (int i = 0; i < words.length; i++) {
            words[i] = word(random);
        }
        casebook.sync().receive(receiver -> {
            for (int i = 0; i < CASES; i++) {
                Id id = add(receiver, Kind.CASE, Content.of(Field.TITLE, "Case " + i));
                firstCase = i == 0 ? id : firstCase;
            }
            for (int i = 0; i < TESTIMONIES; i++) {
                add(receiver, Kind.TESTIMONY, Content.of(Field.CASE, firstCase.text(), Field.TITLE, "Day " + i,
                        Field.TRANSCRIPT, text(words, random) + (i == 777 ? " перевал Дальний" : "")));
            }
            return null;
        });
    }

    @AfterAll
    static void close() throws Problem {
        casebook.close();
    }

    @Test
    void searchFollowsTyping() throws Problem {
        casebook.search().find("warm", 50);
        List<String> queries = List.of("b", "ba", "bak", "с", "ста ро", "ბ", "вა", "ко ri mu", "\"перевал даль",
                "Day 3999");
        for (String query : queries) {
            long took = milliseconds(() -> casebook.search().find(query, 50));
            assertTrue(took < 250, query + " took " + took + " ms");
        }
        assertEquals(1, casebook.search().find("перевал дальний", 50).size());
    }

    @Test
    void theListOfCasesLoadsFast() throws Problem {
        assertEquals(CASES, casebook.records().cases().size());
        long took = milliseconds(() -> casebook.records().cases());
        assertTrue(took < 1000, "took " + took + " ms");
    }

    @Test
    void aSaveCostsWhatItChanges() throws Problem {
        Content content = Content.of(Field.CASE, firstCase.text(), Field.TEXT, "One more.");
        casebook.records().add(Kind.NOTE, content);
        long took = milliseconds(() -> {
            for (int i = 0; i < 100; i++) {
                casebook.records().add(Kind.NOTE, content);
            }
        });
        assertTrue(took < 2000, "100 saves took " + took + " ms");
    }

    private interface Work {
        void run() throws Problem;
    }

    /** Of this thread alone: other work on the machine does not count. */
    private static long milliseconds(Work work) throws Problem {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000;
    }

    private static Id add(Receiver receiver, Kind kind, Content content) throws Problem {
        Head head = new Head(Id.random(), kind, Code.random(kind), casebook.author());
        receiver.add(head, List.of(Canonical.hashed(head, new Revision(new Hash("0".repeat(64)), head.id(), List.of(),
                casebook.author(), Instant.ofEpochMilli(1_000_000), false, content))));
        return head.id();
    }

    private static String text(String[] words, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 250; i++) {
            text.append(words[(int) (words.length * Math.pow(random.nextDouble(), 3))])
                    .append(i % 12 == 11 ? ". " : " ");
        }
        return text.toString();
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return word.toString();
    }
}
