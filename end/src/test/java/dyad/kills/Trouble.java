package dyad.kills;

import java.io.IOException;

/** What befalls a process beside its death. Called on the thread of its fate. */
interface Trouble {

    /** It has just begun to answer. */
    void whileItLives() throws IOException, InterruptedException;

    /** It is dead, and not started again yet. */
    void whenItIsDead() throws IOException, InterruptedException;

    /** For one that only dies. */
    Trouble NONE = new Trouble() {
        @Override
        public void whileItLives() {}

        @Override
        public void whenItIsDead() {}
    };
}
