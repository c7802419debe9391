package dyad.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * Holds a parser to memory that its input pays for: a size that is merely declared must not be allocated. What the thread
 * allocates is counted, also what is free again.
 */
public final class Memory {
    /** What a run may allocate of itself. */
    private static final long FREE_BYTES = 8L << 20;

    /** What it may allocate for each byte of input. */
    private static final long BYTES_PER_BYTE = 256;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Memory() {}

    /**
     * Runs a target.
     *
     * @return whether the input was taken
     * @throws Exception what {@link Target#run} throws
     */
    public static boolean run(Target target, byte[] input) throws Exception {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        boolean taken = target.run(input);
        if (allocatedSince(before) > allowed(input)) {
            again(target, input);
        }
        return taken;
    }

    /** Once more: a class that is loaded, and instrumented, for the first time allocates too, but only then. */
    private static void again(Target target, byte[] input) throws Exception {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        target.run(input);
        long allocated = allocatedSince(before);
        Check.that(
                allocated <= allowed(input), input.length + " bytes made " + target.name() + " allocate " + allocated);
    }

    private static long allocatedSince(long before) {
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static long allowed(byte[] input) {
        return FREE_BYTES + BYTES_PER_BYTE * input.length;
    }
}
