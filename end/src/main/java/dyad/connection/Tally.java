package dyad.connection;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what a hum does. From any thread. */
final class Tally {
    private final AtomicLong connections = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong spares = new AtomicLong();
    private final AtomicLong skipped = new AtomicLong();
    private final AtomicLong oversized = new AtomicLong();

    void connected() {
        connections.incrementAndGet();
    }

    void written(boolean spare) {
        written.incrementAndGet();
        if (spare) {
            spares.incrementAndGet();
        }
    }

    void skipped() {
        skipped.incrementAndGet();
    }

    void oversized() {
        oversized.incrementAndGet();
    }

    HumCounts counts() {
        return new HumCounts(connections.get(), written.get(), spares.get(), skipped.get(), oversized.get());
    }
}
