package dyad.frame;

/**
 * What a receiver has of one stream.
 *
 * @param cumulative every chunk up to and including this index is committed; 0 for none (indices begin at 1)
 * @param selective bit i tells that chunk {@code cumulative + 1 + i} was received too; advice only
 */
public record Acknowledgement(long cumulative, long selective) {
    /** Nothing yet. */
    public static final Acknowledgement NONE = new Acknowledgement(0, 0);

    /** Whether the chunk with this index is reported as received. */
    public boolean covers(long index) {
        long ahead = index - cumulative - 1;
        return ahead < 0 || (ahead < Long.SIZE && ((selective >>> ahead) & 1) == 1);
    }
}
