package dyad.kills;

import dyad.together.Child;
import java.io.IOException;

/** One of the three processes that a run kills: how it is started, again and again on the same files. */
interface Mortal {

    /** What it is called in the figures: {@code left}, {@code right}, {@code relay}. */
    String name();

    /** How many times longer than an end it lives: two ends depend on one relay. */
    default int stamina() {
        return 1;
    }

    /** Starts a process, which does not answer yet. */
    Child launch() throws IOException;

    /** Whether it does what it is there for. */
    boolean answers(Child child);
}
