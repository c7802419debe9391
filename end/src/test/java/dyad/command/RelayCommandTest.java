package dyad.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.Login;
import dyad.connection.RelayAddress;
import dyad.invitation.Invitation;
import dyad.relay.RelaySettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelayCommandTest {

    @TempDir
    Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Machine machine;

    @BeforeEach
    void open() {
        machine = new Machine(folder);
    }

    @AfterEach
    void close() {
        machine.close();
    }

    @Test
    void theRelayPrintsItsAddressItsRoomAndThenReady() {
        Result result = machine.run(
                "relay",
                "--listen",
                "0.0.0.0:0",
                "--data",
                folder.resolve("data").toString());
        assertEquals(0, result.exitCode(), result.err());
        RelaySettings settings = machine.relay.started.getFirst();
        String room = "room   for " + settings.limits().pairs() + " pairs\n";
        assertEquals(
                "relay  mqtt://0.0.0.0:4711\n" + room + "ready\n", result.out().replace("\r", ""));
        assertEquals(folder.resolve("data"), settings.data());
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
    void aPairIsInvitedListedAndRevoked() throws Exception {
        assertEquals(0, machine.run("relay").exitCode());
        assertEquals(Optional.empty(), machine.relay.started.getLast().users());
        Result made = machine.run("relay", "invite", "anna-and-ben", "--address", "relay.example");
        assertEquals(0, made.exitCode(), made.err());
        String link = made.out().lines().toList().getLast();
        RelayAddress relay = Invitation.parse(link).relay();
        assertEquals("mqtts://relay.example:8883", relay.url());
        Login login = relay.login().orElseThrow();
        assertEquals("anna-and-ben", login.user());
        assertEquals(22, login.password().length());
        assertTrue(made.out().lines().count() > 20 && made.err().contains("dyad relay revoke"), made.out());
        Path users = machine.home.relayUsers();
        assertTrue(Files.readString(users).startsWith("anna-and-ben:$7$"), "hashed");
        assertFalse(Files.readString(users).contains(login.password()));
        assertEquals(
                1,
                machine.run("relay", "invite", "anna-and-ben", "--address", "x.example")
                        .exitCode());
        assertEquals(
                2,
                machine.run("relay", "invite", "an:na", "--address", "x.example")
                        .exitCode());
        assertEquals(
                2,
                machine.run("relay", "invite", "cleo", "--address", "us:pw@x.example")
                        .exitCode());
        assertEquals("anna-and-ben\n", machine.run("relay", "users").out().replace("\r", ""));
        assertEquals(0, machine.run("relay").exitCode());
        assertEquals(Optional.of(users), machine.relay.started.getLast().users(), "from the next start on");
        assertEquals(0, machine.run("relay", "revoke", "anna-and-ben").exitCode());
        assertEquals(1, machine.run("relay", "revoke", "anna-and-ben").exitCode());
        assertEquals("", machine.run("relay", "users").out());
    }

    @Test
    void aRelayThatKnowsThePairAlreadyNeedsNoUsersFile() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), "open sesame\n");
        Result made = machine.run(
                "relay", "invite", "a", "--address", "mqtt://h:1", "--password-file", password.toString(), "--json");
        RelayAddress relay =
                Invitation.parse(made.json().getFirst().getString("invitation")).relay();
        assertEquals(RelayAddress.parse("mqtt://a:open%20sesame@h:1"), relay);
        assertTrue(made.err().contains("Without TLS"), made.err());
        assertFalse(Files.exists(machine.home.relayUsers()));
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertEquals(2, machine.run("relay", "--listen", "here").exitCode());
        assertTrue(machine.relay.started.isEmpty());
    }
}
