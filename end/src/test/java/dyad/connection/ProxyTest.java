package dyad.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.SocksServer.Asked;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Relays through a SOCKS5 proxy, and never past it. Whole pairs go through one in ProxiedPairsTest, and through Tor in TorTest. */
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
