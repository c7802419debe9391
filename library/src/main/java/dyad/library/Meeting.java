package dyad.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a meeting stands: the meeting going on, or the last one's end. */
public sealed interface Meeting permits Seen.Met {

    /** How far it is. */
    Stage stage();

    /** The code to show to the other, once, over a way that you trust; only where it was offered. */
    Optional<String> code();

    /** Until when the code can be taken. */
    Optional<Instant> expires();

    /** The three words for both people to compare, over a voice or a look; empty until both ends have them. */
    List<String> words();

    /** Why it came to nothing, in a sentence for people. */
    Optional<String> problem();

    /** How far a meeting is. */
    enum Stage {
        /** None is going on. */
        NONE,
        /** A code is shown and waits to be taken. */
        OFFERING,
        /** The two ends exchange their keys. */
        EXCHANGING,
        /** Both see the words: compare them, then {@link Dyad#confirm}. */
        WORDS,
        /** This side has said yes; the other has not yet. */
        WAITING,
        /** Both said yes: the link stands. */
        MET,
        /** It came to nothing: {@link #problem}. */
        FAILED
    }
}
