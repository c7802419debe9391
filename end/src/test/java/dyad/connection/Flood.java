package dyad.connection;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.FakeRelay.Came;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * A hundred thousand frames as fast as the line takes them, and on until so many of the end's own have come meanwhile: how the
 * end fares is seen between the first byte and the last, and not afterwards.
 */
public final class Flood implements FakeRelay.Mischief {
    public static final int FRAMES = 100_000;
    private static final int AT_ONCE = 100;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(180);

    private final int meanwhile;
    private final Function<String, byte[]> packet;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Held before = Held.now();
    private volatile Optional<FakeRelay> relay = Optional.empty();
    private volatile Optional<Held> atTheEnd = Optional.empty();
    private volatile long sent;
    private volatile long first;
    private volatile long last;

    /**
     * @param meanwhile how many frames of the end's it waits for at least
     * @param packet makes the PUBLISH packet for a topic that the end listens on; a hundred of them are sent over and over
     */
    public Flood(int meanwhile, Function<String, byte[]> packet) {
        this.meanwhile = meanwhile;
        this.packet = packet;
    }

    /** The relay that it comes from. */
    public FakeRelay relay() throws IOException {
        FakeRelay fresh = new FakeRelay(FakeRelay.accepting(), this);
        relay = Optional.of(fresh);
        return fresh;
    }

    @Override
    public void at(Sent.Unit frame, OutputStream out) throws IOException {
        try {
            pour(out);
            atTheEnd = Optional.of(Held.now());
        } finally {
            over.countDown();
        }
    }

    private void pour(OutputStream out) throws IOException {
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        List<String> topics = relay.orElseThrow().topics();
        for (int number = 0; number < AT_ONCE; number++) {
            batch.writeBytes(packet.apply(topics.get(number % topics.size())));
        }
        long begun = System.nanoTime();
        first = begun;
        last = begun;
        for (long written = 0; written < FRAMES || isTooEarly(); written += AT_ONCE) {
            batch.writeTo(out);
            sent = written + AT_ONCE;
            last = System.nanoTime();
        }
    }

    private boolean isTooEarly() {
        return frames().size() < meanwhile && last - first < PATIENCE_NANOS;
    }

    /** Waits until the last byte was sent; how many frames it was. */
    public long await() throws InterruptedException {
        assertTrue(
                over.await(2 * PATIENCE_NANOS, TimeUnit.NANOSECONDS) && atTheEnd.isPresent(),
                "the end took no more after " + sent);
        return sent;
    }

    /** Asserts that the end's frames came as before, between the first byte and the last, at ticks of so many milliseconds. */
    public void assertTheTickWentOn(long tickMillis) {
        List<Came> frames = frames();
        assertTrue(frames.size() >= meanwhile, frames.size() + " frames in " + (last - first) + " ns");
        long tick = TimeUnit.MILLISECONDS.toNanos(tickMillis);
        long[] gaps = gaps(frames);
        long usual =
                LongStream.of(gaps).sorted().skip(gaps.length / 2).findFirst().orElseThrow();
        assertTrue(usual < 2 * tick, "usually " + usual + " ns between two frames");
        long greatest = LongStream.of(gaps).max().orElseThrow();
        assertTrue(greatest < TimeUnit.SECONDS.toNanos(2) + 4 * tick, "once " + greatest + " ns between two frames");
    }

    /** Asserts that the end held little of it when the last byte was sent. */
    public void assertLittleWasHeld() {
        Held then = atTheEnd.orElseThrow();
        assertTrue(then.isLittleMoreThan(before), "before " + before + ", then " + then);
    }

    private List<Came> frames() {
        return relay.orElseThrow().came().stream()
                .filter(Came::isFrame)
                .filter(frame -> frame.nanos() > first && frame.nanos() <= last)
                .toList();
    }

    /** From the first byte to the first frame, from one to the next, and from the last to the last byte. */
    private long[] gaps(List<Came> frames) {
        List<Long> moments = new ArrayList<>();
        moments.add(first);
        frames.forEach(frame -> moments.add(frame.nanos()));
        moments.add(last);
        long[] gaps = new long[moments.size() - 1];
        for (int at = 0; at < gaps.length; at++) {
            gaps[at] = moments.get(at + 1) - moments.get(at);
        }
        return gaps;
    }
}
