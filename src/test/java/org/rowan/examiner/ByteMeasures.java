package org.rowan.examiner;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.rowan.vault.ExaminedBuild;
import org.rowan.vault.FormatConstants;
import org.rowan.vault.OwnView;
import org.rowan.vault.Photo;

/** Whether the bytes of an image are as random bytes are, region by region, and whether regions are alike. */
final class ByteMeasures {
    private static final int PAGE = 4096;
    private static final FormatConstants SIZES = ExaminedBuild.SIZES;

    private final Measures measures;
    private final Photo photo;
    private final Roles roles;

    private ByteMeasures(Measures measures, Photo photo, Roles roles) {
        this.measures = measures;
        this.photo = photo;
        this.roles = roles;
    }

    static void into(Measures measures, Photo photo, OwnView view) {
        ByteMeasures bytes = new ByteMeasures(measures, photo, new Roles(view.compartment()));
        bytes.files();
        bytes.copies();
        bytes.header(view.slots());
        bytes.halves();
    }

    private byte[] file(String role) {
        return photo.bytes().get(roles.name(role));
    }

    private void files() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String role : Roles.FILES) {
            region(role, file(role));
            all.writeBytes(file(role));
        }
        measures.put("blocks that are there twice", Statistics.repeatedBlocks(all.toByteArray()));
    }

    private void region(String name, byte[] bytes) {
        measures.put("chi-square: " + name, Statistics.chiSquare(bytes));
        measures.put("entropy: " + name, Statistics.entropy(bytes));
        measures.put("serial correlation: " + name, Statistics.serialCorrelation(bytes));
    }

    private void copies() {
        for (String whose : List.of("own", "other")) {
            byte[] a = file(whose + " a");
            byte[] b = file(whose + " b");
            compare(whose + " a and " + whose + " b", a, b);
            for (String copy : List.of("a", "b")) {
                byte[] bytes = file(whose + " " + copy);
                region(whose + " " + copy + ", page 1", Arrays.copyOf(bytes, PAGE));
                region(whose + " " + copy + ", first half", Arrays.copyOf(bytes, bytes.length / 2));
                region(whose + " " + copy + ", tail",
                        Arrays.copyOfRange(bytes, bytes.length - 16 * PAGE, bytes.length));
                measures.put("strangest page: " + whose + " " + copy, strangestPage(bytes));
            }
        }
        compare("own a and other a", file("own a"), file("other a"));
        compare("own b and other b", file("own b"), file("other b"));
    }

    private void compare(String name, byte[] one, byte[] two) {
        int length = Math.min(one.length, two.length);
        byte[] xor = Statistics.xor(one, two);
        region(name + ", xor", xor);
        measures.put("correlation: " + name,
                Statistics.correlation(Arrays.copyOf(one, length), Arrays.copyOf(two, length)));
        measures.put("equal pages: " + name, IntStream.range(0, length / PAGE)
                .filter(page -> Arrays.equals(one, page * PAGE, (page + 1) * PAGE, two, page * PAGE, (page + 1) * PAGE))
                .count());
        measures.put("equal first bytes: " + name, Arrays.mismatch(one, two));
    }

    private static double strangestPage(byte[] bytes) {
        return IntStream.range(0, bytes.length / PAGE)
                .mapToDouble(page -> Statistics.chiSquare(Arrays.copyOfRange(bytes, page * PAGE, (page + 1) * PAGE)))
                .max().orElseThrow();
    }

    private void header(List<Integer> ownSlots) {
        byte[] header = file("header");
        region("salt blocks", Arrays.copyOf(header, 3 * PAGE));
        ByteArrayOutputStream own = new ByteArrayOutputStream();
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        double strangest = 0;
        for (int slot = 0; slot < FormatConstants.SLOTS; slot++) {
            int at = 3 * PAGE + slot * SIZES.slotBytes();
            byte[] bytes = Arrays.copyOfRange(header, at, at + SIZES.slotBytes());
            (ownSlots.contains(slot) ? own : other).writeBytes(bytes);
            strangest = ownSlots.contains(slot) ? strangest : Math.max(strangest, Statistics.chiSquare(bytes));
        }
        region("own slots", own.toByteArray());
        region("other slots", other.toByteArray());
        measures.put("strangest slot of the other's", strangest);
        measures.put("own slots", ownSlots.stream().mapToInt(slot -> 1 << slot).sum());
    }

    private void halves() {
        interleaved("ring", file("log"), (int) SIZES.ringBytes());
        interleaved("stripes", file("media"), (int) SIZES.stripeBytes());
    }

    // Even parts are compartment 0's, odd ones compartment 1's.
    private void interleaved(String name, byte[] bytes, int part) {
        ByteArrayOutputStream[] halves = {new ByteArrayOutputStream(), new ByteArrayOutputStream()};
        for (int at = 0; at + part <= bytes.length; at += part) {
            halves[at / part % 2].write(bytes, at, part);
        }
        byte[] own = halves[roles.own()].toByteArray();
        byte[] other = halves[1 - roles.own()].toByteArray();
        region("own " + name, own);
        region("other " + name, other);
        compare("own and other " + name, own, other);
        measures.put("strangest page: own " + name, strangestPage(own));
        measures.put("strangest page: other " + name, strangestPage(other));
    }
}
