package dyad.fuzz;

import java.util.Arrays;
import java.util.HexFormat;

/** What must hold. */
public final class Check {
    private Check() {}

    /** @throws AssertionError unless it holds */
    public static void that(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    /** @throws AssertionError unless these are the same bytes */
    public static void same(byte[] expected, byte[] actual, String what) {
        if (!Arrays.equals(expected, actual)) {
            throw new AssertionError(what + ": " + HexFormat.of().formatHex(expected) + " became "
                    + HexFormat.of().formatHex(actual));
        }
    }
}
