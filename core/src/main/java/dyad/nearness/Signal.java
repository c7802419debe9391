package dyad.nearness;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import java.util.Optional;

/**
 * What every live frame says of nearness, in 7 bytes: wish 1 (0 for off, else 1 and the place of the floor on the ladder),
 * seconds left of the lease 3, round 2, and what is held of it 1 (bit 0 the query, bit 1 the answer). The receiver uses
 * it only to lower what its own person has agreed to.
 *
 * @param floor the finest level that the sender agrees to now; empty if its nearness is off
 * @param secondsLeft how long it agrees to it, at most a day
 * @param round the low 16 bits of the newest round of which the sender holds anything of the receiver's
 * @param query it holds the receiver's query of that round
 * @param answer it holds the receiver's answer of that round
 */
public record Signal(Optional<Level> floor, int secondsLeft, int round, boolean query, boolean answer) {
    /** Bytes of a signal. */
    public static final int SIZE = 7;

    /** Nearness is off. */
    public static final Signal OFF = new Signal(Optional.empty(), 0, 0, false, false);

    private static final int QUERY = 1;
    private static final int ANSWER = 2;

    /** The signal as it travels. */
    public byte[] bytes() {
        return new ByteWriter()
                .u8(floor.map(level -> 1 + level.place()).orElse(0))
                .u8(secondsLeft >>> 16)
                .u16(secondsLeft)
                .u16(round)
                .u8((query ? QUERY : 0) | (answer ? ANSWER : 0))
                .bytes();
    }

    /** Reads a signal. A wish that is not known counts as off, and a longer time than a day as a day. */
    public static Signal read(ByteReader in) throws MalformedException {
        int wish = in.u8();
        int seconds = in.u8() << 16 | in.u16();
        int round = in.u16();
        int held = in.u8();
        boolean known = wish > 0 && wish <= Level.values().length;
        return new Signal(
                known ? Optional.of(Level.at(wish - 1)) : Optional.empty(),
                Math.min(seconds, Lease.MOST_SECONDS),
                round,
                (held & QUERY) != 0,
                (held & ANSWER) != 0);
    }
}
