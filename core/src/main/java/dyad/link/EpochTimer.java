package dyad.link;

import dyad.keys.Role;

/** When the clock asks for the next epoch: hourly, or at slow ticks every 256 frames. */
final class EpochTimer {
    private static final long HOUR_MILLIS = 3_600_000;
    private static final long FRAMES = 256;
    private static final long NANOS = 1_000_000;

    private final Role role;
    private long opened;

    EpochTimer(Role role) {
        this.role = role;
    }

    void opened(long now) {
        opened = now;
    }

    /** The second end waits a tenth longer, so that two proposals seldom cross. */
    boolean due(long now, long slowerTickMillis) {
        long interval = Math.max(HOUR_MILLIS, FRAMES * slowerTickMillis) * NANOS;
        return now - opened > (role == Role.FIRST ? interval : interval + interval / 10);
    }
}
