package dyad.nearness;

import dyad.frame.Chunk;
import dyad.keys.Role;
import dyad.keys.SystemPrimitives;
import dyad.seam.StoreException;
import dyad.world.MemoryStore;
import dyad.world.SeededEntropy;
import dyad.world.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One end's nearness in a test, with a disk and a place. */
final class End {
    private static final long PATIENCE = 6_000_000_000L;

    private final VirtualClock time;
    private final long seed;
    private final Curve curve;
    private final Role role;
    private final HexGrid grid = new HexGrid();
    private final MemoryStore store;
    private final List<Feel> felt = new ArrayList<>();
    private Wrong clock;
    private Nearness nearness;
    private int starts;

    End(VirtualClock time, long seed, Role role, Curve curve) throws StoreException {
        this.time = time;
        this.seed = seed;
        this.role = role;
        this.curve = curve;
        this.store = new MemoryStore(seed);
        this.clock = new Wrong(time, 0);
        this.nearness = load();
    }

    private Nearness load() throws StoreException {
        Surroundings surroundings =
                new Surroundings(clock, new SeededEntropy(1_000 * seed + starts++), new SystemPrimitives(), store);
        return Nearness.load(surroundings, curve, role, grid, (feel, condition) -> felt.add(feel));
    }

    /** A new process on the same disk, its wall clock wrong by this much. */
    void restart(long wrongByMillis) throws StoreException {
        clock = new Wrong(time, wrongByMillis);
        nearness = load();
    }

    Nearness nearness() {
        return nearness;
    }

    HexGrid grid() {
        return grid;
    }

    MemoryStore store() {
        return store;
    }

    Role role() {
        return role;
    }

    /** What the next frame carries. */
    Sent speak() throws StoreException {
        nearness.look();
        return new Sent(nearness.signal(), nearness.chunk(PATIENCE));
    }

    void hear(Sent sent) throws StoreException {
        nearness.heard(sent.signal());
        if (sent.chunk().isPresent()) {
            nearness.take(sent.chunk().get());
        }
    }

    Optional<Level> level() {
        return nearness.feel().level();
    }

    /** What this end was told, one by one. */
    List<Feel> felt() {
        return felt;
    }

    /** What a frame says of nearness. */
    record Sent(Signal signal, Optional<Chunk> chunk) {}

    /** A wall clock that is wrong. */
    private record Wrong(VirtualClock time, long byMillis) implements dyad.seam.Clock {
        @Override
        public long wallMillis() {
            return time.wallMillis() + byMillis;
        }

        @Override
        public long monotonicNanos() {
            return time.monotonicNanos();
        }
    }
}
