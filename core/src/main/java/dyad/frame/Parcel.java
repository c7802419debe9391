package dyad.frame;

import java.util.Arrays;

/**
 * A control message larger than one chunk, cut into parts that are sent over and over until something makes it
 * needless.
 */
public final class Parcel {
    private static final int MOST_PARTS = 15;

    private final ChunkType type;
    private final long number;
    private final byte[] body;
    private final int parts;
    private int next;

    /**
     * @param number tells this message from others of its type
     * @param body at most 15 × 410 bytes
     */
    public Parcel(ChunkType type, long number, byte[] body) {
        this.type = type;
        this.number = number;
        this.body = body.clone();
        this.parts = Math.max(1, Math.ceilDiv(body.length, Chunk.CAPACITY));
        if (parts > MOST_PARTS) {
            throw new IllegalArgumentException("too large for a parcel: " + body.length + " bytes; this is a bug");
        }
    }

    /** How many chunks it takes. */
    public int parts() {
        return parts;
    }

    /** The number that tells it from others of its type. */
    public long number() {
        return number;
    }

    /** Part {@code part}, counted from 0. */
    public Chunk chunk(int part) {
        int from = part * Chunk.CAPACITY;
        int to = Math.min(body.length, from + Chunk.CAPACITY);
        return new Chunk(type, (part << 4) | parts, number, Arrays.copyOfRange(body, from, to));
    }

    /** The parts in turn, for ever. */
    public Chunk next() {
        Chunk chunk = chunk(next);
        next = (next + 1) % parts;
        return chunk;
    }
}
