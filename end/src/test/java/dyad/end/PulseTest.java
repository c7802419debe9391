package dyad.end;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.seam.Clock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PulseTest {
    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock();

    @Test
    void aThreadThatDoesNotComeRoundForTenSecondsIsStuck() {
        Pulse pulse = new Pulse(clock, new DiskProbe(folder, clock));
        clock.seconds(Pulse.LATE_SECONDS - 1);
        assertTrue(pulse.health().isLive());
        clock.seconds(1);
        assertFalse(pulse.health().alive());
        assertFalse(pulse.health().isLive());
        pulse.beat(new PretendEnd().status(), new Health.Humming(2, 30, 1));
        assertTrue(pulse.health().alive());
        assertEquals(new Health.Humming(2, 30, 1), pulse.health().humming());
    }

    @Test
    void aDiskThatTakesNothingIsFoundOutAndNothingIsLeftOnOneThatDoes() throws Exception {
        Path mounted = folder.resolve("mounted");
        Pulse pulse = new Pulse(clock, new DiskProbe(mounted, clock));
        assertFalse(pulse.health().writable());
        Files.createDirectory(mounted);
        assertFalse(pulse.health().writable(), "it is looked at every five seconds only");
        clock.seconds(5);
        assertTrue(pulse.health().writable() && pulse.health().isReady());
        try (Stream<Path> left = Files.list(mounted)) {
            assertEquals(0, left.count());
        }
    }

    /** A clock that is turned by hand. */
    private static final class HandClock implements Clock {
        private long nanos = -7;

        void seconds(long seconds) {
            nanos += TimeUnit.SECONDS.toNanos(seconds);
        }

        @Override
        public long wallMillis() {
            return 0;
        }

        @Override
        public long monotonicNanos() {
            return nanos;
        }
    }
}
