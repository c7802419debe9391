package dyad.connection;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.abort;

/** What a test needs of this machine and does not find. */
public final class Missing {
    private Missing() {}

    /** Leaves the test out, and says so with these words; on the machine of CI, which has all there is, that is a failure. */
    public static void leaveOut(String words) {
        assertNotEquals("true", System.getenv("CI"), words);
        System.err.println(words);
        abort(words);
    }
}
