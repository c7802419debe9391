package dyad.connection;

import dyad.connection.RelayStatus.Stage;
import dyad.seam.Clock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A voice humming over a relay, with all that belongs to it. */
final class TestEnd implements AutoCloseable, HumListener {
    private static final Rhythm QUICK = new Rhythm(8, 20_000_000, 10_000_000, 10_000_000, 0.1);

    final TestVoice voice;
    final List<RelayStatus> statuses = new CopyOnWriteArrayList<>();
    final List<Throwable> broken = new CopyOnWriteArrayList<>();
    final LinkThread link = new LinkThread("test-link", LinkThread.USUAL_FRAMES, broken::add);
    final Hum hum;

    /** Begins to hum at ticks of 20 ms, in its opening burst too. */
    TestEnd(RelayAccess relay, String own, String partners) {
        this(relay, new TestVoice(own, partners, 20));
    }

    private TestEnd(RelayAccess relay, TestVoice voice) {
        this.voice = voice;
        Clock clock = new Clock() {
            @Override
            public long wallMillis() {
                return System.currentTimeMillis();
            }

            @Override
            public long monotonicNanos() {
                return System.nanoTime();
            }
        };
        this.hum = new Hum(() -> relay, voice, link, clock, new Seeded(System.nanoTime()), this, QUICK);
        hum.start();
    }

    TestEnd(RelayAddress relay, Optional<Path> authority, String own, String partners) {
        this(new RelayAccess(relay, authority), own, partners);
    }

    TestEnd(RelayAddress relay) {
        this(relay, Optional.empty(), "a", "b");
    }

    /** Begins to hum at these ticks, after a quick opening burst. */
    TestEnd(RelayAddress relay, long tickMillis) {
        this(new RelayAccess(relay, Optional.empty()), new TestVoice("a", "b", tickMillis));
    }

    @Override
    public void relay(RelayStatus status) {
        statuses.add(status);
    }

    void awaitWritten(int frames) throws InterruptedException {
        Await.until(frames + " frames written; " + statuses, () -> voice.written.size() >= frames);
    }

    /** Waits until a connection has failed or ended; the next may be under way by then. */
    void awaitUnreachable() throws InterruptedException {
        Await.until("unreachable", () -> statuses.stream().anyMatch(status -> status.stage() == Stage.UNREACHABLE));
    }

    /** The first problem that is reported. */
    String awaitProblem() throws InterruptedException {
        awaitUnreachable();
        return statuses.stream()
                .flatMap(status -> status.problem().stream())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        hum.close();
        link.close();
        if (!broken.isEmpty()) {
            throw new AssertionError("on the link's thread", broken.getFirst());
        }
    }
}
