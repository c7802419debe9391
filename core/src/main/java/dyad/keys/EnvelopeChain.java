package dyad.keys;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The envelope keys that come from one root: for each direction a chain with one link a UTC day, forwards only.
 *
 * <p>Immutable. Days before {@link #firstDay} cannot be had any more; a day before it is served by the first.
 */
public final class EnvelopeChain {
    /** A frame may be retained for 21 days; keys older than this many days are erased. */
    public static final int DAYS_KEPT = 22;

    /** No day further than this from the first is derived: about 40 years. */
    private static final int LONGEST = 15_000;

    private final long firstDay;
    private final byte[] first;
    private final byte[] second;

    private EnvelopeChain(long firstDay, byte[] first, byte[] second) {
        this.firstDay = firstDay;
        this.first = first;
        this.second = second;
    }

    /** The chains that begin on {@code firstDay} for a fresh epoch secret. */
    static EnvelopeChain begin(Primitives primitives, byte[] secret, byte[] transcript, long firstDay) {
        return new EnvelopeChain(
                firstDay,
                start(primitives, secret, transcript, Role.FIRST),
                start(primitives, secret, transcript, Role.SECOND));
    }

    private static byte[] start(Primitives primitives, byte[] secret, byte[] transcript, Role role) {
        byte[] info =
                Labels.ENVELOPE_CHAIN.fields().u8(role.code()).raw(transcript).bytes();
        return primitives.expand(secret, info, Primitives.KEY);
    }

    /** The first day that still has a key. */
    public long firstDay() {
        return firstDay;
    }

    /** The key under which {@code sender} seals resting frames on {@code day}. */
    public byte[] key(Primitives primitives, Role sender, long day) {
        byte[] link = walk(primitives, link(sender), day);
        try {
            return primitives.expand(link, Labels.ENVELOPE_KEY.bytes(), Primitives.KEY);
        } finally {
            Erase.these(link);
        }
    }

    /** The keys of all days from {@code newest} back to {@code oldest}, in that order, by one walk along the chain. */
    public List<byte[]> keys(Primitives primitives, Role sender, long newest, long oldest) {
        Deque<byte[]> keys = new ArrayDeque<>();
        byte[] link = walk(primitives, link(sender), oldest);
        for (long day = oldest; day <= newest; day++) {
            keys.addFirst(primitives.expand(link, Labels.ENVELOPE_KEY.bytes(), Primitives.KEY));
            if (day >= firstDay) {
                link = next(primitives, link);
            }
        }
        Erase.these(link);
        return List.copyOf(keys);
    }

    /** This chain without the days before {@code day}. */
    public EnvelopeChain from(Primitives primitives, long day) {
        if (day <= firstDay) {
            return this;
        }
        return new EnvelopeChain(day, walk(primitives, first, day), walk(primitives, second, day));
    }

    private byte[] walk(Primitives primitives, byte[] start, long day) {
        long steps = Math.clamp(day - firstDay, 0, LONGEST);
        byte[] link = start.clone();
        for (long step = 0; step < steps; step++) {
            link = next(primitives, link);
        }
        return link;
    }

    /** The link after this one, which is overwritten. */
    private static byte[] next(Primitives primitives, byte[] link) {
        byte[] next = primitives.expand(link, Labels.ENVELOPE_NEXT.bytes(), Primitives.KEY);
        Erase.these(link);
        return next;
    }

    private byte[] link(Role role) {
        return role == Role.FIRST ? first : second;
    }

    /** Overwrites both chains. */
    public void erase() {
        Erase.these(first, second);
    }

    void write(ByteWriter out) {
        out.u32(firstDay).raw(first).raw(second);
    }

    static EnvelopeChain read(ByteReader in) throws MalformedException {
        return new EnvelopeChain(in.u32(), in.raw(Primitives.KEY), in.raw(Primitives.KEY));
    }
}
