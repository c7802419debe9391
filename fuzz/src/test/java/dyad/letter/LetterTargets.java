package dyad.letter;

import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.frame.Chunk;
import dyad.fuzz.Check;
import dyad.fuzz.Target;
import dyad.keys.Primitives;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A letter's head, and the lines in it. */
public final class LetterTargets {
    private LetterTargets() {}

    /** All of this package. */
    public static List<Target> all() {
        LetterHead head = new LetterHead(2, 3, new byte[Primitives.KEM_CIPHERTEXT]);
        return List.of(
                Target.canonical(
                        "letter-head",
                        MalformedException.class,
                        input -> joined(LetterHead.read(split(input))),
                        joined(head)),
                Target.of(
                        "letter-lines",
                        MalformedException.class,
                        LetterTargets::lines,
                        new ByteWriter()
                                .raw(new LetterEntry.Indexed(4, 3, new byte[20]).bytes())
                                .raw(new LetterEntry.Whole(new byte[40]).bytes())
                                .bytes()));
    }

    private static byte[] joined(LetterHead head) {
        ByteWriter out = new ByteWriter();
        for (int part = 0; part < LetterHead.PARTS; part++) {
            out.raw(head.part(part));
        }
        return out.bytes();
    }

    private static byte[][] split(byte[] input) {
        byte[][] parts = new byte[LetterHead.PARTS][];
        for (int part = 0; part < parts.length; part++) {
            int from = Math.min(input.length, part * Chunk.CAPACITY);
            int to = part == parts.length - 1 ? input.length : Math.min(input.length, from + Chunk.CAPACITY);
            parts[part] = Arrays.copyOfRange(input, from, to);
        }
        return parts;
    }

    /** As far as lines are whole, they say what stands there, and every one goes on. */
    private static boolean lines(byte[] text) throws MalformedException {
        int from = 0;
        Optional<LetterEntry.Placed> next = LetterEntry.read(text, from);
        while (next.isPresent()) {
            LetterEntry entry = next.get().entry();
            int end = next.get().end();
            Check.that(end > from && end == from + entry.size(), "a line has the size that it says");
            Check.same(Arrays.copyOfRange(text, from, end), entry.bytes(), "a line read and written again");
            from = end;
            next = LetterEntry.read(text, from);
        }
        return from > 0;
    }
}
