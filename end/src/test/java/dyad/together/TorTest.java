package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.command.Configured;
import dyad.connection.Await;
import dyad.connection.Login;
import dyad.connection.Mosquitto;
import dyad.connection.RelayAddress;
import dyad.connection.SocksAddress;
import dyad.connection.Tor;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Two pairs and Debian's own Tor, as far as it goes without the net: Tor takes what they ask, keeps it apart by their logins
 * and reaches nobody; and nothing goes past it.
 */
@Execution(ExecutionMode.CONCURRENT)
class TorTest {
    private static final Set<String> BY_LOGIN = Set.of("SOCKS_USERNAME", "SOCKS_PASSWORD");
    private static final int ENDS = 4;
    private static final int RELAYS = 2;

    /** Top-level domain "invalid", RFC 2606: nobody can resolve it. */
    private static final String HIDDEN = "relay.invalid:1883";

    @TempDir
    private Path directory;

    @BeforeAll
    static void needTor() {
        Tor.need();
    }

    @Test
    void torKeepsEveryEndAndRelayOfTwoPairsApartAndNothingGoesPastIt() throws Exception {
        try (Tor tor = new Tor(directory);
                Cable relay = new Cable(Mosquitto.freePort());
                Couple one = couple("one", relay.address(), tor.address());
                Couple two = couple("two", relay.address(), tor.address())) {
            Await.until("every end asked for both relays", () -> logins(tor).size() >= ENDS * RELAYS);
            Await.until("and again", () -> tor.requests().size() > 2 * ENDS * RELAYS);
            List<Tor.Request> requests = tor.requests();
            Map<Login, Set<String>> targets = requests.stream()
                    .collect(Collectors.groupingBy(
                            request -> request.login().orElseThrow(),
                            Collectors.mapping(Tor.Request::target, Collectors.toSet())));
            assertEquals(ENDS * RELAYS, targets.size(), "the same logins again");
            for (String target : List.of(relay.address().replace("mqtt://", ""), HIDDEN)) {
                assertEquals(
                        ENDS,
                        targets.values().stream().filter(Set.of(target)::equals).count(),
                        target);
            }
            // Of an end's login neither half is another's, nor another relay's.
            assertEquals(ENDS * RELAYS, distinct(targets.keySet(), Login::user));
            assertEquals(ENDS * RELAYS, distinct(targets.keySet(), Login::password));
            assertTrue(
                    requests.stream().allMatch(request -> request.apart().containsAll(BY_LOGIN)), "by Tor's default");
            for (Household each : List.of(one.left(), one.right(), two.left(), two.right())) {
                String problem = each.status().relayProblem().orElseThrow();
                assertTrue(problem.contains("through the proxy " + tor.address()), problem);
            }
            assertEquals(List.of(), relay.lines());
            // The control: whoever goes straight to that relay is seen.
            new Socket(
                            InetAddress.getLoopbackAddress(),
                            RelayAddress.parse(relay.address()).port())
                    .close();
            Await.until("the control", () -> relay.lines().size() == 1);
        }
    }

    /** The control of what Tor says: told not to keep logins apart, it wants none, and says what it does not heed. */
    @Test
    void aTorThatDoesNotIsolateLoginsWouldBeNoticed() throws Exception {
        try (Tor tor = new Tor(directory, "NoIsolateSOCKSAuth");
                Cable relay = new Cable(Mosquitto.freePort());
                Couple _ = couple("one", relay.address(), tor.address())) {
            Await.until("asked", () -> !tor.requests().isEmpty());
            Tor.Request request = tor.requests().getFirst();
            assertEquals(Optional.empty(), request.login(), "it wants none");
            assertTrue(Collections.disjoint(BY_LOGIN, request.apart()), request.toString());
        }
    }

    private static Set<Login> logins(Tor tor) {
        return tor.requests().stream()
                .flatMap(request -> request.login().stream())
                .collect(Collectors.toSet());
    }

    private static long distinct(Set<Login> logins, Function<Login, String> half) {
        return logins.stream().map(half).distinct().count();
    }

    /** A pair of its own, with these relays: one that is there for everybody on this machine, and one that nobody can find. */
    private Couple couple(String name, String relay, SocksAddress tor) throws Exception {
        Homes homes = InstantMeeting.under(Files.createDirectory(directory.resolve(name)));
        return new Couple(open(homes.left(), relay, tor), open(homes.right(), relay, tor));
    }

    private static Household open(Path home, String relay, SocksAddress tor) throws Exception {
        return Household.open(
                home,
                Configured.settings(
                        home,
                        "",
                        Map.of(),
                        "--profile=together",
                        "--relay=" + relay,
                        "--relay=mqtt://" + HIDDEN,
                        "--relay-proxy=" + tor));
    }
}
