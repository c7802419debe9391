package dyad.end;

import dyad.history.Saying;

/** What can be said as it is. */
final class Sayable {
    private Sayable() {}

    static void check(Saying said) throws Refusal {
        if (said.picture().isPresent()) {
            throw new Refusal(Refusal.Kind.BAD_REQUEST, "A picture is sent with its body.");
        }
        if (said.isEmpty()) {
            throw new Refusal(Refusal.Kind.BAD_REQUEST, "There is nothing to say in an empty text.");
        }
        int size = Saying.size(said.text());
        if (size > Saying.MOST_TEXT_BYTES) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "A word may have at most 64 KB; this one has " + Math.ceilDiv(size, 1024)
                            + " KB. Cut it in parts.");
        }
    }
}
