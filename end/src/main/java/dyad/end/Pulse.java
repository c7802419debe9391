package dyad.end;

import dyad.end.Health.Hum;
import dyad.seam.Clock;
import java.util.concurrent.TimeUnit;

/**
 * Shows that the link's thread goes round: it beats here once a second, and whoever asks reads the last beat without
 * asking that thread. So nobody who asks can hold it up.
 */
final class Pulse {
    /** Later than this, and the thread is stuck. */
    static final int LATE_SECONDS = 10;

    private final Clock clock;
    private final DiskProbe disk;
    private volatile Beat last;

    private record Beat(long atNanos, boolean trouble, Hum hum, Health.Humming humming) {}

    /** @param clock may be asked by any thread */
    Pulse(Clock clock, DiskProbe disk) {
        this.clock = clock;
        this.disk = disk;
        this.last = new Beat(clock.monotonicNanos(), false, Hum.RESTING, Health.Humming.NONE);
    }

    /** On the link's thread. */
    void beat(Status status, Health.Humming humming) {
        last = new Beat(clock.monotonicNanos(), status.problem().isPresent(), hum(status.relay()), humming);
    }

    private static Hum hum(Status.RelayState relay) {
        return switch (relay) {
            case NONE -> Hum.RESTING;
            case CONNECTED -> Hum.CONNECTED;
            case CONNECTING, UNREACHABLE -> Hum.WAITING;
        };
    }

    /** How things are. From any thread; writes a small file at most every few seconds. */
    Health health() {
        Beat beat = last;
        boolean alive = clock.monotonicNanos() - beat.atNanos() < TimeUnit.SECONDS.toNanos(LATE_SECONDS);
        DiskProbe.Found found = disk.find();
        return new Health(alive, found.writable() && !beat.trouble(), found.roomy(), beat.hum(), beat.humming());
    }
}
