package dyad.keys;

import java.util.Arrays;

/** Overwrites key material that is no longer needed. */
public final class Erase {
    private Erase() {}

    /** Fills all these arrays with zeros. */
    public static void these(byte[]... secrets) {
        for (byte[] secret : secrets) {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
