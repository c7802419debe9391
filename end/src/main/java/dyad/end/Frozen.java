package dyad.end;

import dyad.epoch.CopyEvidence;

/** Says to a person why the link is frozen, and how to go on. */
final class Frozen {
    private Frozen() {}

    static String sentence(CopyEvidence evidence) {
        String what = switch (evidence.whose()) {
            case OURS ->
                "There are two of this end: its files were copied, or put back to an earlier time, and both were"
                        + " run.";
            case THEIRS ->
                "There are two of the other's end: its files were copied, or put back to an earlier time, and"
                        + " both were run.";
            case EITHER -> "One of the two ends was copied, or put back to an earlier time, and both copies were run.";
        };
        return what
                + " So that nobody else hears you, the link is frozen at both. Find out which end you trust, and meet"
                + " again: what has not crossed is returned then.";
    }
}
