package dyad.command;

import java.util.List;

/**
 * A command as a document writes it.
 *
 * @param words what stands behind {@code dyad}
 * @param manner how it is written
 */
record Written(List<String> words, Manner manner) {

    Written {
        words = List.copyOf(words);
    }

    /** How a command stands in a text. */
    enum Manner {
        /** A line of a block of code: to be typed as it is. */
        LINE,
        /** Code within a sentence: what an option takes may be left out. */
        SPAN,
        /** In the comment of a line, or among other commands: words of a sentence may follow. */
        ASIDE
    }
}
