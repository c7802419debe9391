package dyad.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelayCommandTest {

    @TempDir
    Path folder = Path.of("");

    private final Machine machine = new Machine(folder);

    @AfterEach
    void close() {
        machine.close();
    }

    @Test
    void theRelayPrintsItsAddressAndThenReady() {
        Result result = machine.run(
                "relay",
                "--listen",
                "0.0.0.0:0",
                "--data",
                folder.resolve("data").toString());
        assertEquals(0, result.exitCode(), result.err());
        assertEquals("relay  mqtt://0.0.0.0:4711\nready\n", result.out().replace("\r", ""));
        assertEquals(folder.resolve("data"), machine.relay.started.getFirst().data());
        assertEquals(0, machine.relay.open);
    }

    @Test
    void tlsNeedsCertificateAndKey() {
        assertEquals(2, machine.run("relay", "--tls-cert", "certificate.pem").exitCode());
        Result result = machine.run("relay", "--json", "--tls-cert", "c.pem", "--tls-key", "k.pem");
        assertEquals("mqtts://127.0.0.1:1883", result.json().getFirst().getString("relay"));
    }

    @Test
    void aRelayThatStopsByItselfSaysWhy() {
        machine.relay.failure.complete("The disk is full.");
        Result result = machine.run("relay");
        assertEquals(1, result.exitCode());
        assertTrue(result.err().contains("The disk is full."));
    }

    @Test
    void aLineForTheUsersFileNeverShowsThePassword() {
        machine.type("open sesame\n");
        Result line = machine.run("relay", "--make-user", "anna");
        assertTrue(line.out().startsWith("anna:") && !line.out().contains("sesame"), line.out());
        assertEquals(2, machine.run("relay", "--make-user", "an:na").exitCode());
        assertTrue(machine.relay.started.isEmpty());
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertEquals(2, machine.run("relay", "--listen", "here").exitCode());
        assertTrue(machine.relay.started.isEmpty());
    }
}
