package dyad.bench;

import dyad.end.SystemEntropy;
import dyad.frame.Chunk;
import dyad.keys.Role;
import dyad.keys.SystemPrimitives;
import dyad.nearness.Level;
import dyad.nearness.Nearness;
import dyad.nearness.Signal;
import dyad.nearness.Surroundings;
import dyad.place.Fix;
import dyad.place.Place;
import dyad.seam.Clock;
import dyad.seam.Entropy;
import dyad.store.SqliteStore;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** One end's nearness with all that belongs to it in life: cells by H3, ledger in SQLite. It reckons its processor time. */
final class NearEnd implements AutoCloseable {
    private static final int DAY_SECONDS = 86_400;

    private final Clock clock;
    private final SqliteStore store;
    private final Place place;
    private final Nearness nearness;
    private long processorNanos;
    private long chunks;

    NearEnd(Path folder, Role role, Clock clock, byte[] secret) throws Exception {
        this.clock = clock;
        this.store = SqliteStore.open(folder.resolve("link.db"));
        Entropy entropy = new SystemEntropy();
        this.place = new Place(clock, entropy, store);
        place.load();
        place.prepare();
        Surroundings surroundings = new Surroundings(clock, entropy, new SystemPrimitives(), store);
        this.nearness = Nearness.load(surroundings, role, place, (feel, condition) -> {});
        nearness.begin(secret);
    }

    void agree() {
        nearness.on(DAY_SECONDS, Level.STREET);
    }

    void stand(double latitude, double longitude) {
        Fix.of(latitude, longitude, 8, clock.wallMillis()).ifPresent(place::report);
    }

    /** What it sends at this tick. */
    Said speak(long patienceNanos) throws Exception {
        return timed(() -> {
            nearness.look();
            Optional<Chunk> chunk = nearness.chunk(patienceNanos);
            chunk.ifPresent(sent -> chunks++);
            return new Said(nearness.signal(), chunk);
        });
    }

    void hear(Said said) throws Exception {
        timed(() -> {
            nearness.heard(said.signal());
            if (said.chunk().isPresent()) {
                nearness.take(said.chunk().get());
            }
            return said;
        });
    }

    private <T> T timed(Callable<T> work) throws Exception {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            return work.call();
        } finally {
            processorNanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        }
    }

    Optional<Level> level() {
        return nearness.feel().level();
    }

    /** Processor time since the last call, in nanoseconds. */
    long processorNanos() {
        long spent = processorNanos;
        processorNanos = 0;
        return spent;
    }

    /** Chunks sent since the last call. */
    long chunks() {
        long sent = chunks;
        chunks = 0;
        return sent;
    }

    @Override
    public void close() {
        store.close();
    }

    /** What one frame says of nearness. */
    record Said(Signal signal, Optional<Chunk> chunk) {}
}
