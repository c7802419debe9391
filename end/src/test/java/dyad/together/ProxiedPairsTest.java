package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.command.Configured;
import dyad.connection.Mosquitto;
import dyad.connection.SocksServer;
import dyad.connection.SocksServer.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two pairs as their people configured them, with two relays whose names the proxy alone knows: what it is asked, from the meeting on. */
@Execution(ExecutionMode.CONCURRENT)
class ProxiedPairsTest {
    private static final int ENDS = 4;
    private static final int NAME = 3;
    private static final String FIRST = "mqtt://one.invalid";
    private static final String SECOND = "mqtt://two.invalid";
    private static final Pattern CONNECTION = Pattern.compile(".*New connection from 127\\.0\\.0\\.1:(\\d+) on port.*");

    @TempDir
    private Path directory;

    @Test
    void theProxyIsToldAnotherLoginForEachEndAndRelayAndTheSameAgainAfterAStart() throws Exception {
        try (Mosquitto one = mosquitto("one");
                Mosquitto two = mosquitto("two");
                SocksServer proxy = new SocksServer(Map.of("one.invalid", one.port(), "two.invalid", two.port()))) {
            List<Household> ends = open(proxy);
            try {
                meet(ends);
                ends.forEach(Household::close);
                List<Asked> before = proxy.asked();
                restart(ends);
                Set<Asked> links = askedAgain(proxy, before);
                Set<Asked> meetings = askedBut(proxy, links);
                assertOneForEachEnd(links, "one.invalid");
                assertTrue(meetings.size() >= ENDS, "for a meeting others, by chance");

                one.kill();
                awaitAt(ends, SECOND);
                assertOneForEachEnd(askedBut(proxy, union(links, meetings)), "two.invalid");
                assertNoneKnowsAnother(Set.copyOf(proxy.asked()));
                for (String relay : List.of("one", "two")) {
                    assertEquals(1, connectionsPast(proxy, relay), "that of this test, which waits for the relay");
                }
            } finally {
                ends.forEach(Household::close);
            }
        }
    }

    /** The ends know of the proxy by an option, by a variable and by a file. */
    private List<Household> open(SocksServer proxy) throws Exception {
        String address = proxy.address().toString();
        String file = "profile = \"together\"\n";
        String both = "relays = [\"" + SECOND + "\"]\n[relay]\nurl = \"" + FIRST + "\"\n";
        return new ArrayList<>(List.of(
                open("a", file, Map.of(), "--relay=" + FIRST, "--relay=" + SECOND, "--relay-proxy=" + address),
                open("b", file, Map.of("DYAD_RELAY_PROXY", address), "--relay=" + FIRST, "--relay=" + SECOND),
                open("c", file + both + "proxy = \"" + address + "\"\n", Map.of()),
                open("d", file + both, Map.of("DYAD_RELAY_PROXY", address))));
    }

    private Household open(String name, String file, Map<String, String> variables, String... options)
            throws Exception {
        Path home = directory.resolve(name);
        return Household.open(home, Configured.settings(home, file, variables, options));
    }

    private static void meet(List<Household> ends) throws Exception {
        for (Couple couple : couples(ends)) {
            couple.meet();
        }
        awaitAt(ends, FIRST);
    }

    private static void restart(List<Household> ends) throws Exception {
        for (int end = 0; end < ends.size(); end++) {
            ends.set(end, ends.get(end).restarted());
        }
        awaitAt(ends, FIRST);
    }

    /** What is said now crosses there. */
    private static void awaitAt(List<Household> ends, String relay) throws Exception {
        for (Household end : ends) {
            end.await("at " + relay, status -> status.relayAddress().equals(Optional.of(relay + ":1883")));
        }
        for (Couple couple : couples(ends)) {
            String word =
                    "are you at " + relay + " too? " + couple.left().said().size();
            couple.left().end().say(word);
            couple.awaitCrossing(word);
        }
    }

    private static List<Couple> couples(List<Household> ends) {
        return List.of(new Couple(ends.get(0), ends.get(1)), new Couple(ends.get(2), ends.get(3)));
    }

    /** What was asked before the ends started anew, and is asked after it again: nothing of a meeting is. */
    private static Set<Asked> askedAgain(SocksServer proxy, List<Asked> before) {
        List<Asked> all = proxy.asked();
        Set<Asked> again = new HashSet<>(all.subList(before.size(), all.size()));
        again.retainAll(before);
        return again;
    }

    private static Set<Asked> askedBut(SocksServer proxy, Set<Asked> known) {
        Set<Asked> others = new HashSet<>(proxy.asked());
        others.removeAll(known);
        return others;
    }

    private static Set<Asked> union(Set<Asked> some, Set<Asked> more) {
        return Stream.of(some, more).flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static void assertOneForEachEnd(Set<Asked> asked, String name) {
        assertEquals(ENDS, asked.size());
        for (Asked each : asked) {
            assertEquals(NAME, each.kind());
            assertEquals(name, each.name());
        }
    }

    /** No half of a login is in another. */
    private static void assertNoneKnowsAnother(Set<Asked> all) {
        long halves = all.stream()
                .flatMap(asked -> Stream.of(asked.user(), asked.password()))
                .distinct()
                .count();
        assertEquals(2L * all.size(), halves);
    }

    /** How many connections this relay had that did not come out of the proxy. */
    private long connectionsPast(SocksServer proxy, String relay) throws IOException {
        Path log = directory.resolve(relay).resolve("mosquitto.log");
        return Files.readAllLines(log).stream()
                .map(CONNECTION::matcher)
                .filter(Matcher::matches)
                .map(line -> Integer.valueOf(line.group(1)))
                .filter(port -> !proxy.passed().contains(port))
                .count();
    }

    private Mosquitto mosquitto(String name) throws Exception {
        return new Mosquitto(Files.createDirectories(directory.resolve(name)));
    }
}
