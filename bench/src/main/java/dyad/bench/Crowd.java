package dyad.bench;

import dyad.hum.Pace;
import dyad.hum.Profile;
import io.netty.channel.nio.NioEventLoopGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Many pairs at one relay, at the home tick. */
final class Crowd implements AutoCloseable {
    private static final int SLOTS = 64;
    private static final int PERIODS = 3;
    private static final long PATIENCE_SECONDS = 300;
    private static final long FRAMES_PATIENCE_SECONDS = 10;

    private final NioEventLoopGroup network = new NioEventLoopGroup(1);
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong heard = new AtomicLong();
    private final List<List<String>> topics = new ArrayList<>();
    private final RelayProcess relay;
    private List<CrowdEnd> ends = List.of();
    private volatile boolean humming;

    /** So many pairs, none connected yet. */
    Crowd(RelayProcess relay, int pairs) {
        this.relay = relay;
        for (int end = 0; end < 2 * pairs; end++) {
            topics.add(CrowdTopics.make(SLOTS * PERIODS));
        }
    }

    /** All connect at once, as after the relay was away; seconds until the last is listening. */
    double connect() throws Exception {
        List<CrowdEnd> fresh = new ArrayList<>();
        for (int end = 0; end < topics.size(); end++) {
            List<String> own = topics.get(end).subList(0, SLOTS);
            List<String> partners = topics.get(end ^ 1);
            fresh.add(new CrowdEnd(relay, network, own, partners, heard::incrementAndGet));
        }
        long begun = System.nanoTime();
        all(fresh.stream().map(CrowdEnd::connect));
        double seconds = (System.nanoTime() - begun) / 1e9;
        ends = fresh;
        return seconds;
    }

    /** Every end leaves a frame in each of its slots at once, and from then on one a tick. */
    void hum() throws InterruptedException {
        fill();
        humming = true;
        for (CrowdEnd end : ends) {
            tickOf(end, (long)
                    (Profile.HOME.tickMillis() * ThreadLocalRandom.current().nextDouble()));
        }
    }

    /** So that the relay keeps all that it ever will. */
    private void fill() throws InterruptedException {
        for (int slot = 0; slot < SLOTS; slot++) {
            for (CrowdEnd end : ends) {
                publish(end);
            }
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(FRAMES_PATIENCE_SECONDS);
            while (heard.get() < sent.get() && System.nanoTime() < until) {
                Thread.sleep(1);
            }
        }
    }

    private void publish(CrowdEnd end) {
        end.publish();
        sent.incrementAndGet();
    }

    private void tickOf(CrowdEnd end, long inMillis) {
        var _ = ticks.schedule(
                () -> {
                    if (humming) {
                        publish(end);
                        double jitter = Pace.JITTER * Pace.swing(ThreadLocalRandom.current()::nextDouble);
                        tickOf(end, (long) (Profile.HOME.tickMillis() * (1 + jitter)));
                    }
                },
                inMillis,
                TimeUnit.MILLISECONDS);
    }

    /** Nothing is sent any more, and all connections end. */
    void leave() throws Exception {
        humming = false;
        all(ends.stream().map(CrowdEnd::disconnect));
        ends = List.of();
    }

    private static void all(Stream<CompletableFuture<?>> many) throws Exception {
        CompletableFuture.allOf(many.toArray(CompletableFuture[]::new)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Frames left at the relay so far. */
    long sent() {
        return sent.get();
    }

    /** Frames that partners got so far. */
    long heard() {
        return heard.get();
    }

    @Override
    public void close() {
        humming = false;
        ticks.shutdownNow();
        network.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
