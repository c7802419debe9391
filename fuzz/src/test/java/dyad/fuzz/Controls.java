package dyad.fuzz;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Parsers that are broken on purpose, each in another way: what does not find these has looked for nothing. */
final class Controls {
    /** What {@link #HIDDEN} breaks at: no chance mutation gets there, only one that is led by coverage. */
    private static final byte[] DOOR = "dyad!".getBytes(StandardCharsets.US_ASCII);

    /** Believes a length that it was told. */
    static final Target CREDULOUS = Target.canonical(
            "control-credulous",
            MalformedException.class,
            input -> {
                int length = new ByteReader(input).u8();
                byte[] out = new byte[1 + length];
                System.arraycopy(input, 0, out, 0, 1 + length);
                return out;
            },
            new ByteWriter().u8(3).raw(new byte[3]).bytes());

    /** Makes room for what was merely announced. */
    static final Target GREEDY = Target.of(
            "control-greedy",
            MalformedException.class,
            input -> new byte[new ByteReader(input).u16() << 10].length != 1,
            new ByteWriter().u16(2).bytes());

    /** Overlooks a bit. */
    static final Target CARELESS = Target.canonical(
            "control-careless",
            MalformedException.class,
            input -> new ByteWriter().u8(new ByteReader(input).u8() & 0x7f).bytes(),
            new byte[] {5});

    /** Breaks behind a door of five letters. */
    static final Target HIDDEN = Target.of(
            "control-hidden",
            MalformedException.class,
            input -> {
                int fitting = 0;
                for (int at = 0; at < DOOR.length && new ByteReader(input).rest().length > at; at++) {
                    if (input[at] != DOOR[at]) {
                        return false;
                    }
                    fitting++;
                }
                Check.that(fitting < DOOR.length, "the door is open");
                return true;
            },
            "d".getBytes(StandardCharsets.US_ASCII));

    private Controls() {}

    static List<Target> all() {
        return List.of(CREDULOUS, GREEDY, CARELESS, HIDDEN);
    }
}
