package dyad.command;

import dyad.home.Home;
import dyad.home.HomeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which users file a relay and its keeper's commands mean. */
final class UsersOption {

    @Option(
            names = "--users",
            paramLabel = "FILE",
            description = "Who may use the relay (name:hash lines). Default: relay-users in the home directory.")
    private Optional<Path> file = Optional.empty();

    /** What was named, or the home's own; it need not be there. */
    Path in(Home home) {
        return file.orElseGet(home::relayUsers);
    }

    /** The same; the home is made if it is to lie there. */
    Path forWriting(Home home) throws HomeException {
        return file.isPresent() ? file.get() : Home.prepare(home.directory()).relayUsers();
    }

    /** What a relay is to look at: none if none was named and the home has none. */
    Optional<Path> ofRelay(Home home) {
        return file.or(() -> Optional.of(home.relayUsers()).filter(Files::exists));
    }
}
