package dyad.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One thing that happens. A burst is eight frames: any message of an epoch's making fits in one.
 *
 * @param side whose frames are meant, or who does it; for time, either
 */
record Move(Kind kind, Side side) {

    /** Everything that is tried everywhere. */
    static List<Move> all() {
        List<Move> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            all.add(new Move(kind, Side.LEFT));
            if (!kind.time) {
                all.add(new Move(kind, Side.RIGHT));
            }
        }
        return List.copyOf(all);
    }

    boolean isTrouble() {
        return kind.trouble;
    }

    @Override
    public String toString() {
        return kind.time ? kind.text : kind.text.replace("%s", side.name().toLowerCase(Locale.ROOT));
    }

    /** What can happen; a trouble is what a fair relay, two good machines and a steady clock would not do. */
    enum Kind {
        SPEAK("%s builds a burst", false, false),
        DELIVER("the oldest burst of %s arrives", false, false),
        SAY("%s says a word", false, false),
        LOSE("the oldest burst of %s is lost", true, false),
        HALVE("of the oldest burst of %s every second frame arrives", true, false),
        OVERTAKE("the newest burst of %s overtakes the others", true, false),
        REPEAT("the last burst of %s that arrived comes again", true, false),
        RESURRECT("the first burst ever of %s comes again", true, false),
        RETAINED("the relay sends again what it retains of %s", true, false),
        RESTART("%s is killed and starts", true, false),
        WAIT("seven seconds pass", true, true),
        SILENCE("eleven seconds pass", true, true);

        private final String text;
        private final boolean trouble;
        private final boolean time;

        Kind(String text, boolean trouble, boolean time) {
            this.text = text;
            this.trouble = trouble;
            this.time = time;
        }
    }
}
