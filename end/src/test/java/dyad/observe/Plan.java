package dyad.observe;

/**
 * One observation.
 *
 * @param sender who is watched
 * @param conditions what else goes on
 * @param windows in all
 * @param pairs at once, on one machine
 * @param tickMillis milliseconds between two ticks
 * @param diskMicros by how much a slow disk is slower, on average
 * @param seed of the coin and of all that is said
 */
record Plan(Sender sender, Conditions conditions, int windows, int pairs, long tickMillis, long diskMicros, long seed) {

    Plan with(Sender other, Conditions others) {
        return new Plan(other, others, windows, pairs, tickMillis, diskMicros, seed);
    }

    /** Windows of each pair. */
    int windowsEach() {
        return (windows + pairs - 1) / pairs;
    }

    long windowNanos() {
        return Conversation.WINDOW_TICKS * tickMillis * 1_000_000;
    }

    String words() {
        return sender.words() + ", " + conditions.words();
    }
}
