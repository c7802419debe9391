package dyad.doctor;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/**
 * The wall clock. Whether it is right cannot be known without asking somebody else; whether something keeps it right, the
 * kernel knows.
 */
public final class ClockCheck {
    private static final String PART = "clock";

    /** Dyad is younger than any time before this: a board without a battery wakes up in 1970. */
    private static final Instant BIRTH = Instant.parse("2026-01-01T00:00:00Z");

    /** TIME_ERROR of adjtimex(2): nothing keeps the clock. */
    private static final int UNKEPT = 5;

    /** More than any system's {@code struct timex} has; with zeros in it the call only reads. */
    private static final int TIMEX_BYTES = 512;

    private ClockCheck() {}

    /** Looks at this machine's. */
    public static Finding look() {
        return judge(Instant.now().truncatedTo(ChronoUnit.SECONDS), kernel());
    }

    static Finding judge(Instant now, OptionalInt kernel) {
        if (now.isBefore(BIRTH)) {
            return Finding.wrong(
                    PART,
                    "The clock says " + now + ", which is long over.",
                    "Set it, and switch on its keeping: timedatectl set-ntp true");
        }
        if (kernel.isEmpty()) {
            return Finding.warn(
                    PART,
                    "The clock says " + now + "; whether something keeps it right cannot be known here.",
                    "Compare it with another clock. A minute more or less does no harm.");
        }
        return kernel.getAsInt() == UNKEPT
                ? Finding.warn(
                        PART,
                        "The clock says " + now + ", and nothing keeps it right.",
                        "Switch that on: timedatectl set-ntp true. In a container it is the host's to do.")
                : Finding.ok(PART, "The clock is kept by the network's time.");
    }

    /** What adjtimex(2) returns; empty where there is none, or it may not be asked. */
    @SuppressWarnings("restricted")
    private static OptionalInt kernel() {
        try (Arena arena = Arena.ofConfined()) {
            Linker linker = Linker.nativeLinker();
            MethodHandle adjtimex = linker.downcallHandle(
                    linker.defaultLookup().find("adjtimex").orElseThrow(),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
            MemorySegment timex = arena.allocate(TIMEX_BYTES, Long.BYTES);
            int state = (int) adjtimex.invokeExact(timex);
            return state < 0 ? OptionalInt.empty() : OptionalInt.of(state);
        } catch (Throwable notHere) {
            return OptionalInt.empty();
        }
    }
}
