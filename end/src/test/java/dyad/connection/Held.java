package dyad.connection;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetric;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** How much memory is held by whatever runs in this process: to be compared with a far greater amount, and with nothing beside. */
public record Held(long heapBytes, long networkBytes) {
    private static final long MEGABYTE = 1 << 20;

    /** A generous bound for all that one end may hold of what a relay sends it, megabytes. */
    private static final long MOST_MEGABYTES = 32;

    /** What is held now, after a collection; and what the network's buffers took from the system. */
    public static Held now() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        ByteBufAllocatorMetric network = ((ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT).metric();
        return new Held(memory.getHeapMemoryUsage().getUsed(), network.usedDirectMemory() + network.usedHeapMemory());
    }

    /** Whether little has been added since then. */
    public boolean isLittleMoreThan(Held before) {
        return heapBytes - before.heapBytes < MOST_MEGABYTES * MEGABYTE
                && networkBytes - before.networkBytes < MOST_MEGABYTES * MEGABYTE;
    }
}
