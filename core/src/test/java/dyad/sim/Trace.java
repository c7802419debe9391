package dyad.sim;

import dyad.hum.OutgoingFrame;
import dyad.seam.Clock;
import dyad.world.Mix;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** All that happened in a life: always as one number, which is the same for the same life, and as lines if wanted. */
final class Trace {
    private static final long SECOND = 1_000_000_000L;

    private final Optional<Consumer<String>> lines;
    private long hash;
    private long beginning;
    private Clock clock = new Clock() {
        @Override
        public long wallMillis() {
            return 0;
        }

        @Override
        public long monotonicNanos() {
            return 0;
        }
    };

    /** Every line goes to this reader. */
    Trace(Consumer<String> lines) {
        this(Optional.of(lines));
    }

    private Trace(Optional<Consumer<String>> lines) {
        this.lines = lines;
    }

    /** A trace that nobody reads. */
    static Trace unread() {
        return new Trace(Optional.empty());
    }

    void begin(Clock time) {
        clock = time;
        beginning = time.monotonicNanos();
    }

    void frame(OutgoingFrame frame) {
        byte[] payload = frame.payload();
        hash = Mix.in(hash, clock.monotonicNanos());
        hash = Mix.in(hash, Mix.longAt(payload, 0));
        hash = Mix.in(hash, Mix.longAt(payload, payload.length - Long.BYTES));
    }

    void tell(String who, String what) {
        hash = Mix.in(Mix.in(hash, clock.monotonicNanos()), (who + what).getBytes(StandardCharsets.UTF_8));
        lines.ifPresent(reader -> reader.accept(moment() + "  " + who + "  " + what));
    }

    private String moment() {
        long since = clock.monotonicNanos() - beginning;
        long seconds = since / SECOND;
        return String.format(
                Locale.ROOT,
                "%4d d %02d:%02d:%02d.%03d",
                seconds / 86_400,
                seconds / 3_600 % 24,
                seconds / 60 % 60,
                seconds % 60,
                since / 1_000_000 % 1_000);
    }

    /** One number for all of it. */
    long hash() {
        return Mix.end(hash);
    }
}
