package dyad.relay.door;

import java.util.function.LongSupplier;

/** Bounds how fast one connection may ask for work. Used from the connection's own thread only. */
final class TokenBucket {

    private static final double NANOS = 1e9;

    private final LongSupplier nanoTime;
    private final double capacity;
    private final double perSecond;
    private double tokens;
    private long filledAt;

    /** A full bucket; {@code nanoTime} is a clock like {@link System#nanoTime}. */
    TokenBucket(int capacity, int perSecond, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.capacity = capacity;
        this.perSecond = perSecond;
        this.tokens = capacity;
        this.filledAt = nanoTime.getAsLong();
    }

    /** Takes {@code cost} tokens if there are as many; takes none otherwise. */
    boolean take(int cost) {
        long now = nanoTime.getAsLong();
        tokens = Math.min(capacity, tokens + (now - filledAt) / NANOS * perSecond);
        filledAt = now;
        if (tokens < cost) {
            return false;
        }
        tokens -= cost;
        return true;
    }
}
