package dyad.relay;

/**
 * What bounds the relay's memory and work, whatever its visitors do.
 *
 * @param connections open connections at once; further ones are closed unanswered
 * @param queues subscriptions and retained topics together. A connected pair takes 512 of them (192 subscriptions and
 *     64 retained slots an end), and up to 640 around a change of period; each costs about 24 KB of heap. The 192 of a
 *     connection that broke without a word count until its keep-alive has run out one and a half times
 * @param subscriptionsPerConnection topics one connection may be subscribed to
 * @param burst tokens of a fresh connection; a packet costs one, and each topic in a SUBSCRIBE or UNSUBSCRIBE one more
 * @param tokensPerSecond how fast they come back
 */
public record RelayLimits(int connections, int queues, int subscriptionsPerConnection, int burst, int tokensPerSecond) {

    /** An MQTT packet may have this many bytes; a frame's PUBLISH has about 555. */
    public static final int PACKET_BYTES = 2048;

    /** No frame is kept longer than this many seconds (21 days), whatever its sender asked for. */
    public static final int LONGEST_EXPIRY_SECONDS = 1_814_400;

    private static final int BYTES_PER_QUEUE = 24 * 1024;

    public RelayLimits {
        requirePositive("connections", connections);
        requirePositive("queues", queues);
        requirePositive("subscriptionsPerConnection", subscriptionsPerConnection);
        requirePositive("burst", burst);
        requirePositive("tokensPerSecond", tokensPerSecond);
    }

    /** Limits with which the relay takes at most about a third of this process's largest heap. */
    public static RelayLimits forThisHeap() {
        return forHeap(Runtime.getRuntime().maxMemory());
    }

    /**
     * The same for a largest heap of {@code bytes}; never less than one pair needs on a bad line, where each end comes
     * back a few times before its old connections are known to be dead, and never more than 64 pairs.
     */
    public static RelayLimits forHeap(long bytes) {
        long queues = Math.clamp(bytes / 3 / BYTES_PER_QUEUE, 2_048, 64 * 640);
        return new RelayLimits((int) Math.max(24, queues / 80), (int) queues, 256, 320, 8);
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + value);
        }
    }
}
