package dyad.relay;

/**
 * What bounds the relay's memory and work, whatever its visitors do.
 *
 * @param connections open connections at once; further ones are closed unanswered
 * @param subscriptions of all visitors together; a pair has 192 an end. Those of a connection that broke without a word
 *     count until its keep-alive has run out one and a half times
 * @param retained topics with a frame that is kept; a pair has 64 an end, and twice as many around a change of period.
 *     They are counted by themselves, so that no number of visitors leaves a pair that is there no room for its frames
 * @param subscriptionsPerConnection topics one connection may be subscribed to
 * @param burst tokens of a fresh connection; a packet costs one, and each topic in a SUBSCRIBE or UNSUBSCRIBE one more
 * @param tokensPerSecond how fast they come back
 */
public record RelayLimits(
        int connections,
        int subscriptions,
        int retained,
        int subscriptionsPerConnection,
        int burst,
        int tokensPerSecond) {

    /** An MQTT packet may have this many bytes; a frame's PUBLISH has about 555. */
    public static final int PACKET_BYTES = 2048;

    /** No frame is kept longer than this many seconds (21 days), whatever its sender asked for. */
    public static final int LONGEST_EXPIRY_SECONDS = 1_814_400;

    private static final int PAIRS_SUBSCRIPTIONS = 2 * 192;
    private static final int PAIRS_RETAINED = 2 * 2 * 64;

    /** Of heap, for a subscription or a retained topic. */
    private static final int BYTES_EACH = 24 * 1024;

    private static final int BYTES_A_PAIR = (PAIRS_SUBSCRIPTIONS + PAIRS_RETAINED) * BYTES_EACH;
    private static final int MOST_PAIRS = 64;

    /** What one pair needs on a bad line: each end comes back a few times before its old connections are known to be dead. */
    private static final int COMINGS_BACK = 5;

    public RelayLimits {
        requirePositive("connections", connections);
        requirePositive("subscriptions", subscriptions);
        requirePositive("retained", retained);
        requirePositive("subscriptionsPerConnection", subscriptionsPerConnection);
        requirePositive("burst", burst);
        requirePositive("tokensPerSecond", tokensPerSecond);
    }

    /** Limits with which the relay takes at most about a third of this process's largest heap. */
    public static RelayLimits forThisHeap() {
        return forHeap(Runtime.getRuntime().maxMemory());
    }

    /** The same for a largest heap of {@code bytes}; never less than one pair needs, and never more than for 64 pairs. */
    public static RelayLimits forHeap(long bytes) {
        int pairs = Math.clamp(bytes / 3 / BYTES_A_PAIR, 1, MOST_PAIRS);
        int subscriptions = Math.max(pairs, COMINGS_BACK) * PAIRS_SUBSCRIPTIONS;
        return new RelayLimits(Math.max(24, 8 * pairs), subscriptions, pairs * PAIRS_RETAINED, 256, 320, 8);
    }

    /** How many pairs there is room for, around a change of period too. */
    public int pairs() {
        return retained / PAIRS_RETAINED;
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + value);
        }
    }
}
