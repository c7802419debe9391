package dyad.command;

import dyad.end.End;
import dyad.end.EndSettings;
import dyad.end.Refusal;
import dyad.home.Home;

/** Opens ends: the one place where the command line meets the implementation. */
@FunctionalInterface
interface EndFactory {

    /**
     * Opens the end in this home and begins to hum if it has a link; the caller holds the lock on the home. A relay that
     * cannot be reached is no error: the end tries again.
     *
     * @throws Refusal if the store cannot be opened
     */
    End open(Home home, EndSettings settings) throws Refusal;
}
