package dyad.frame;

/**
 * The part of a frame that carries something.
 *
 * @param type what
 * @param flags for words and bulk: {@link #FIRST} and {@link #LAST}; for other types: number of the part in the high
 *     four bits, count of parts in the low four
 * @param index the chunk's index in its stream, or the number of the message that it is a part of; 32 bits
 * @param data at most 410 bytes
 */
public record Chunk(ChunkType type, int flags, long index, byte[] data) {
    /** The most bytes that a chunk holds. */
    public static final int CAPACITY = 410;

    /** The chunk begins a message of its stream. */
    public static final int FIRST = 1;

    /** The chunk ends a message of its stream. */
    public static final int LAST = 2;

    /** The flags of a chunk of a stream. */
    public static int flags(boolean first, boolean last) {
        return (first ? FIRST : 0) | (last ? LAST : 0);
    }

    /** A chunk that carries nothing. */
    public static final Chunk FILLER = new Chunk(ChunkType.FILLER, 0, 0, new byte[0]);

    /** Checks the size. */
    public Chunk {
        if (data.length > CAPACITY) {
            throw new IllegalArgumentException(
                    "a chunk holds at most " + CAPACITY + " bytes, not " + data.length + "; this is a bug");
        }
    }
}
