package dyad.command;

import dyad.home.Surroundings;
import dyad.page.Json;

/**
 * What every command works with, handed to it by {@link Main}.
 *
 * @param surroundings environment and machine-wide configuration
 * @param terminal where to read and write
 * @param lifetime how long the process runs
 * @param ends opens ends
 * @param relays starts embedded relays
 */
record Context(Surroundings surroundings, Terminal terminal, Lifetime lifetime, EndFactory ends, RelayFactory relays) {

    /** That of the program in life. */
    static Context ofThisProcess() {
        Wiring wiring = new Wiring();
        return new Context(
                Surroundings.ofThisProcess(),
                Terminal.ofThisProcess(),
                new ProcessLifetime(),
                wiring.ends(),
                wiring.relays());
    }

    /** What a command prints. */
    Output output(boolean asJson) {
        return new Output(terminal, asJson, new Json());
    }
}
