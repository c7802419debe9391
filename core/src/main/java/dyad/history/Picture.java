package dyad.history;

/**
 * A picture that is ready to be sent.
 *
 * @param width in pixels, 1 to {@value #MOST_SIDE}
 * @param height in pixels, 1 to {@value #MOST_SIDE}
 * @param thumbnail what is seen of it at once
 * @param body the picture itself, 1 to {@value #MOST_BYTES} bytes
 */
public record Picture(int width, int height, Thumbnail thumbnail, byte[] body) {
    /** The most bytes that a picture's body may have: 60 KB. */
    public static final int MOST_BYTES = 61_440;

    /** The most pixels along one side. */
    public static final int MOST_SIDE = 2_048;

    /** Checks the sizes. */
    public Picture {
        if (!fits(width, height, body.length)) {
            throw new IllegalArgumentException("no picture has " + width + " by " + height + " pixels in " + body.length
                    + " bytes; this is a bug");
        }
    }

    static boolean fits(int width, int height, int bytes) {
        boolean sides = width >= 1 && width <= MOST_SIDE && height >= 1 && height <= MOST_SIDE;
        return sides && bytes >= 1 && bytes <= MOST_BYTES;
    }
}
