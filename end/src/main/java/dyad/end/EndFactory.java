package dyad.end;

import dyad.home.EndSettings;

/** Opens ends: the one place where the command line meets the implementation. */
@FunctionalInterface
public interface EndFactory {

    /**
     * Opens the end in this home and begins to hum if there is a relay; the caller holds the lock on the home. A relay
     * that cannot be reached is no error: the end tries again.
     *
     * @throws Refusal if the store cannot be opened
     */
    End open(EndSettings settings) throws Refusal;
}
