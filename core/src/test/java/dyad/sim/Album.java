package dyad.sim;

import java.util.SplittableRandom;

/**
 * The pictures of a life. Only some lives have any, by chance of their own: so a life without is the same as it was
 * before there were pictures, and its seed catches the same mutants.
 */
final class Album {
    private static final int LIVES_WITH = 4;
    private static final int WORDS_FOR_ONE = 12;
    private static final int LARGEST = 61_440;
    private static final int USUAL = 1_999;
    private static final int SMALL = 200;

    private final SplittableRandom chance;
    private final boolean any;

    Album(long seed) {
        this.chance = new SplittableRandom(seed ^ 0x70696374757265L);
        this.any = chance.nextInt(LIVES_WITH) == 0;
    }

    /** Whether this life has pictures at all. */
    boolean any() {
        return any;
    }

    /** Whether a picture is sent now, in a moment in which a word is said. */
    boolean isTime() {
        return any && chance.nextInt(WORDS_FOR_ONE) == 0;
    }

    /** What goes with it: mostly a few chunks, seldom as much as there may be. */
    byte[] body() {
        return body(chance.nextInt(12) == 0 ? LARGEST : USUAL);
    }

    /** What goes in a single chunk. */
    byte[] small() {
        return body(SMALL);
    }

    private byte[] body(int most) {
        byte[] body = new byte[chance.nextInt(1, most + 1)];
        chance.nextBytes(body);
        return body;
    }
}
