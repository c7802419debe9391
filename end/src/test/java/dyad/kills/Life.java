package dyad.kills;

import java.util.random.RandomGenerator;

/**
 * How long a process lives, and how it dies, drawn by lot.
 *
 * @param early it dies before it answers, unless it answers before its time
 * @param millis its time: from its launch if it dies early, else from its first answer
 * @param patient when its time is over it lives on until a word has crossed, so that on a slow machine too some do
 * @param orderly by SIGTERM instead of {@code kill -9}
 * @param pauseMillis from its death to the next start
 */
record Life(boolean early, long millis, boolean patient, boolean orderly, long pauseMillis) {
    private static final double EARLY = 0.25;

    /** Too short for an epoch to open. */
    private static final double BRIEF = 0.35;

    private static final double ORDERLY = 0.12;

    /** @param stamina how many times longer than usual it lives on, once it answers */
    static Life drawn(RandomGenerator chance, int stamina) {
        double kind = chance.nextDouble();
        if (kind < EARLY) {
            return new Life(true, chance.nextLong(1_000), false, isOrderly(chance), pause(chance));
        }
        boolean brief = kind < EARLY + BRIEF;
        long millis = stamina * (brief ? chance.nextLong(2_500) : chance.nextLong(3_000, 12_000));
        return new Life(false, millis, !brief, isOrderly(chance), pause(chance));
    }

    private static boolean isOrderly(RandomGenerator chance) {
        return chance.nextDouble() < ORDERLY;
    }

    /** Most are back at once; some stay away until the other has noticed. */
    private static long pause(RandomGenerator chance) {
        double kind = chance.nextDouble();
        if (kind < 0.5) {
            return chance.nextLong(100);
        }
        return kind < 0.9 ? chance.nextLong(1_000) : chance.nextLong(8_000);
    }
}
