package dyad.command;

import dyad.end.EndFactory;
import dyad.end.Refusal;
import java.io.IOException;

/**
 * Which implementations the program is made of. They are named within lambdas, so that a command which needs none of
 * them loads none.
 */
final class Wiring {

    /** Opens real ends. */
    EndFactory ends() {
        return settings -> {
            throw new Refusal(Refusal.Kind.CLOSED, "This build has no end in it yet.");
        };
    }

    /** Starts real relays. */
    RelayFactory relays() {
        return plan -> {
            throw new IOException("This build has no relay in it yet.");
        };
    }
}
