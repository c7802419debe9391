package dyad.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dyad.connection.SocksServer.Asked;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Relays through a SOCKS5 proxy, and never past it. */
class ProxyTest {
    /** Top-level domain "invalid", RFC 2606: nobody can resolve it. */
    private static final String HIDDEN = "relay.invalid";

    private static final byte[] ISOLATION = new byte[SocksProxy.ISOLATION_BYTES];

    @TempDir
    private Path directory;

    @Test
    void theProxyResolvesTheNameAndIsToldNothingButTheIsolation() throws Exception {
        try (Mosquitto mosquitto = new Mosquitto(directory);
                SocksServer proxy = new SocksServer(Map.of(HIDDEN, mosquitto.port()));
                TestEnd left = end("mqtt://" + HIDDEN, Optional.empty(), proxy.address(), "a", "b");
                TestEnd right = end("mqtt://" + HIDDEN, Optional.empty(), proxy.address(), "b", "a")) {
            Await.until("frames heard", () -> left.voice.heard.size() >= 5 && right.voice.heard.size() >= 5);
            Login isolation = SocksProxy.of(proxy.address(), ISOLATION).isolation();
            Asked expected = new Asked(isolation.user(), isolation.password(), 3, HIDDEN);
            assertEquals(Set.of(expected), Set.copyOf(proxy.asked()));
        }
    }

    @Test
    void overTlsTooAndItEndsBare() throws Exception {
        Certificates certificates = Certificates.make(directory, "dns:" + HIDDEN);
        try (Mosquitto mosquitto = new Mosquitto(directory, certificates.configuration());
                Wiretap wire = new Wiretap(mosquitto.port());
                SocksServer proxy = new SocksServer(Map.of(HIDDEN, wire.port()))) {
            try (TestEnd end =
                    end("mqtts://" + HIDDEN, Optional.of(certificates.authority()), proxy.address(), "a", "b")) {
                end.awaitWritten(10);
            }
            List<Sent.Unit> records = Sent.records(wire.allThatWasSent());
            // 21 is an alert, which close_notify is too: RFC 8446. Encrypted it is as short as no frame is.
            assertTrue(records.stream().noneMatch(record -> record.type() == 21));
            assertTrue(records.getLast().body().length > 512, records.getLast().body().length + " bytes");
        }
    }

    @Test
    void withoutTheProxyThereIsNoWayAlthoughTheRelayIsThere() throws Exception {
        SocksAddress nobody = SocksAddress.parse("socks5://127.0.0.1:" + Mosquitto.freePort());
        try (FakeRelay relay = new FakeRelay(FakeRelay.accepting(), new byte[0]);
                TestEnd end = end(relay.address().toString(), Optional.empty(), nobody, "a", "b")) {
            String problem = end.awaitProblem();
            assertTrue(problem.contains("through the proxy " + nobody), problem);
            Await.until("tried again", () -> end.statuses.size() >= 4);
            assertEquals(0, relay.connections());
        }
    }

    @Test
    void whatTheProxyCannotReachIsNamed() throws Exception {
        try (SocksServer proxy = new SocksServer(Map.of());
                TestEnd end = end("mqtt://" + HIDDEN, Optional.empty(), proxy.address(), "a", "b")) {
            String problem = end.awaitProblem();
            assertTrue(problem.contains("no way to " + HIDDEN + ":1883 through the proxy"), problem);
        }
    }

    /** As far as it goes without the net: it takes the configuration and our credentials, and reaches nobody. */
    @Test
    void torTakesTheIsolationAndNothingGoesPastIt() throws Exception {
        Optional<Path> tor = Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "tor"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(tor.isPresent(), "NOT RUN: Debian's tor is not installed, so nothing is known of Tor here");
        int port = Mosquitto.freePort();
        Path log = directory.resolve("tor.log");
        Process running = new ProcessBuilder(
                        tor.get().toString(),
                        "--ignore-missing-torrc",
                        "-f",
                        directory.resolve("none").toString(),
                        "--DataDirectory",
                        directory.resolve("tor").toString(),
                        "--SocksPort",
                        "127.0.0.1:" + port + " IsolateSOCKSAuth",
                        "--SocksTimeout",
                        "2",
                        "--SafeLogging",
                        "0",
                        "--Log",
                        "info file " + log)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("tor.out").toFile())
                .start();
        try (FakeRelay relay = new FakeRelay(FakeRelay.accepting(), new byte[0])) {
            Await.until("Tor listens", () -> listens(port));
            SocksAddress address = SocksAddress.parse("socks5://127.0.0.1:" + port);
            try (TestEnd end = end(relay.address().toString(), Optional.empty(), address, "a", "b")) {
                end.awaitUnreachable();
                assertFalse(end.awaitProblem().isEmpty());
                assertEquals(0, relay.connections());
            }
            String said = Files.readAllLines(log).stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).contains("socks"))
                    .collect(Collectors.joining("\n"));
            assertFalse(said.contains("authentication failed"), said);
            assertFalse(said.isEmpty());
        } finally {
            running.destroyForcibly().onExit().join();
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Test
    void anAddressIsReadAndOtherSchemesAndPasswordsAreRefused() {
        assertEquals(new SocksAddress("127.0.0.1", 9050), SocksAddress.parse("socks5://127.0.0.1:9050"));
        assertEquals("socks5://[::1]:1080", SocksAddress.parse("socks5://[::1]").toString());
        for (String wrong :
                List.of("http://127.0.0.1:9050", "socks5://me:too@127.0.0.1", "127.0.0.1:9050", "socks5://h/x")) {
            assertThrows(IllegalArgumentException.class, () -> SocksAddress.parse(wrong), wrong);
        }
    }

    /** Else it is told not with the configuration, but at every attempt to connect. */
    @Test
    void aProxyIsAtAPortThatThereIs() {
        assertEquals(65_535, SocksAddress.parse("socks5://h:65535").port());
        for (String wrong : List.of("socks5://h:0", "socks5://h:65536", "socks5://127.0.0.1:99050")) {
            assertThrows(IllegalArgumentException.class, () -> SocksAddress.parse(wrong), wrong);
        }
    }

    private static TestEnd end(
            String relay, Optional<Path> authority, SocksAddress proxy, String own, String partners) {
        return new TestEnd(
                new RelayAccess(RelayAddress.parse(relay), authority, Optional.of(SocksProxy.of(proxy, ISOLATION))),
                own,
                partners);
    }
}
