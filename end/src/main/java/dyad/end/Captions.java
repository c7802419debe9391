package dyad.end;

import dyad.history.Saying;

/** The words that may go with a picture. */
final class Captions {
    /** As many as fit into a request's first line, in whatever script. */
    private static final int MOST_BYTES = 1_000;

    private Captions() {}

    static void check(String caption) throws Refusal {
        if (Saying.size(caption) > MOST_BYTES) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "The words with a picture may have at most " + MOST_BYTES + " bytes. Say the others after it.");
        }
    }
}
