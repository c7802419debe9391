package dyad.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsersTest {

    @TempDir
    Path folder;

    private RelaySettings settings(String users) throws Exception {
        Path file = Files.writeString(folder.resolve("users"), users);
        return RelaySettings.plain("127.0.0.1", 0, folder.resolve("data")).withUsers(file);
    }

    @Test
    void whoIsInTheUsersFileComesInAndNobodyElse() throws Exception {
        String line = UserLine.of("anna", "näher dran".toCharArray());
        try (EmbeddedRelay relay = EmbeddedRelay.start(settings("# the pair\n\n" + line + "\n"))) {
            int port = relay.port();
            TestEnd.connectAs(port, "anna", "näher dran").close();
            assertThrows(Mqtt5ConnAckException.class, () -> TestEnd.connectAs(port, "anna", "weiter weg"));
            assertThrows(Mqtt5ConnAckException.class, () -> TestEnd.connectAs(port, "anna", ""));
            assertThrows(Mqtt5ConnAckException.class, () -> TestEnd.connectAs(port, "bert", "näher dran"));
            assertThrows(Mqtt5ConnAckException.class, () -> TestEnd.connect(port));
        }
    }

    /** Artemis takes a pair of its own, by default a known one, as a password for everything. */
    @Test
    void theBrokersOwnDefaultPasswordOpensNothing() throws Exception {
        String line = UserLine.of("anna", "x".toCharArray());
        try (EmbeddedRelay relay = EmbeddedRelay.start(settings(line))) {
            int port = relay.port();
            assertThrows(
                    Mqtt5ConnAckException.class,
                    () -> TestEnd.connectAs(port, "ACTIVEMQ.CLUSTER.ADMIN.USER", "CHANGE ME!!"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "anna:secret | Line 1 of the users file",
                "# nobody | holds no user",
                "$7$101$AAAA$AAAA | Line 1 of the users file"
            })
    void aUsersFileThatIsNotInOrderIsRefusedWithItsReason(String users, String reason) throws Exception {
        RelaySettings settings = settings(users);
        RelayException refused = assertThrows(RelayException.class, () -> EmbeddedRelay.start(settings));
        assertTrue(String.valueOf(refused.getMessage()).contains(reason));
    }

    @Test
    void whoIsAddedComesInWhileTheRelayRunsAndWhoIsRevokedIsRefusedFromTheNextConnectionOn() throws Exception {
        RelaySettings settings = settings("# mine\n" + UserLine.of("anna", "x".toCharArray()) + "\n");
        Path file = settings.users().orElseThrow();
        UsersBook book = new UsersBook(file);
        try (EmbeddedRelay relay = EmbeddedRelay.start(settings);
                TestEnd anna = TestEnd.connectAs(relay.port(), "anna", "x")) {
            assertThrows(Mqtt5ConnAckException.class, () -> TestEnd.connectAs(relay.port(), "ben", "y"));
            book.add("ben", "y".toCharArray());
            TestEnd.connectAs(relay.port(), "ben", "y").close();
            assertTrue(book.remove("anna"));
            assertThrows(Mqtt5ConnAckException.class, () -> TestEnd.connectAs(relay.port(), "anna", "x"));
            TestEnd.connectAs(relay.port(), "ben", "y").close();
            Files.writeString(file, "half a li");
            TestEnd.connectAs(relay.port(), "ben", "y").close();
            assertThrows(Mqtt5ConnAckException.class, () -> TestEnd.connectAs(relay.port(), "anna", "x"));
            Files.writeString(file, "");
            assertThrows(Mqtt5ConnAckException.class, () -> TestEnd.connectAs(relay.port(), "ben", "y"));
            anna.subscribe(List.of("d/AAAAAAAAAAAAAAAAAAAAAA"));
        }
    }

    @Test
    void aUsersFileIsWrittenInWithoutHarmToWhatStandsThere() throws Exception {
        Path file = folder.resolve("book");
        UsersBook book = new UsersBook(file);
        assertEquals(List.of(), book.names());
        book.add("anna", "x".toCharArray());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Files.writeString(file, "# friends\n" + Files.readString(file));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        book.add("ben", "y".toCharArray());
        assertEquals(List.of("anna", "ben"), book.names());
        assertThrows(RelayException.class, () -> book.add("ben", "z".toCharArray()));
        assertFalse(book.remove("nobody"));
        assertTrue(book.remove("anna"));
        assertEquals(List.of("ben"), book.names());
        assertTrue(Files.readString(file).startsWith("# friends\nben:"));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aUserNamedTwiceIsRefused() throws Exception {
        String line = UserLine.of("anna", "x".toCharArray());
        RelaySettings settings = settings(line + "\n" + line);
        RelayException refused = assertThrows(RelayException.class, () -> EmbeddedRelay.start(settings));
        assertTrue(String.valueOf(refused.getMessage()).contains("Line 2"));
    }

    @Test
    void aNameOrPasswordThatCannotStandInTheFileIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> UserLine.of("a:b", "x".toCharArray()));
        assertThrows(IllegalArgumentException.class, () -> UserLine.of("a\nb", "x".toCharArray()));
        assertThrows(IllegalArgumentException.class, () -> UserLine.of(" ", "x".toCharArray()));
        assertThrows(IllegalArgumentException.class, () -> UserLine.of("anna", new char[0]));
        assertThrows(IllegalArgumentException.class, () -> UserLine.of("#anna", "x".toCharArray()));
        assertThrows(IllegalArgumentException.class, () -> UserLine.of("anna ", "x".toCharArray()));
    }
}
