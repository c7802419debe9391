package dyad.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person is told when the relay cannot start, and that nothing is left behind. */
class StartTest {

    @TempDir
    Path folder;

    private static String refusal(RelaySettings settings) {
        return String.valueOf(assertThrows(RelayException.class, () -> EmbeddedRelay.start(settings))
                .getMessage());
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            RelaySettings settings = RelaySettings.plain("127.0.0.1", taken.getLocalPort(), folder.resolve("data"));
            assertTrue(refusal(settings).contains("127.0.0.1:" + taken.getLocalPort() + ": another program"));
        }
        EmbeddedRelay.start(RelaySettings.plain("127.0.0.1", 0, folder.resolve("data")))
                .close();
    }

    @Test
    void anAddressOfAnotherMachineIsRefused() {
        assertTrue(refusal(RelaySettings.plain("192.0.2.1", 0, folder)).contains("does not have that address"));
        assertTrue(refusal(RelaySettings.plain("no.such.invalid", 0, folder)).contains("no address is known"));
    }

    @Test
    void aDataDirectoryThatIsAFileIsRefused() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertTrue(refusal(RelaySettings.plain("127.0.0.1", 0, file)).contains("cannot write to its data directory"));
        Path below = file.resolve("below");
        assertTrue(refusal(RelaySettings.plain("127.0.0.1", 0, below)).contains("cannot write to its data directory"));
    }

    @Test
    void aSecondRelayOnOneDirectoryIsRefused() throws Exception {
        RelaySettings settings = RelaySettings.plain("127.0.0.1", 0, folder);
        try (EmbeddedRelay first = EmbeddedRelay.start(settings)) {
            assertTrue(refusal(settings).contains("Another relay is running"));
            TestEnd.connect(first.port()).close();
        }
    }

    @Test
    void aSecondProcessOnOneDirectoryIsRefused() throws Exception {
        try (RelayProcess first = RelayProcess.start(folder)) {
            first.port();
            assertTrue(refusal(RelaySettings.plain("127.0.0.1", 0, folder)).contains("Another relay is running"));
        }
        EmbeddedRelay.start(RelaySettings.plain("127.0.0.1", 0, folder)).close();
    }

    @Test
    void aDamagedJournalIsRefusedAndTheReasonNamed() throws Exception {
        RelaySettings settings = RelaySettings.plain("127.0.0.1", 0, folder);
        EmbeddedRelay.start(settings).close();
        Path journal = folder.resolve("bindings");
        try (var files = Files.list(journal)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(journal);
        Files.createFile(journal);
        assertTrue(refusal(settings).contains("could not load its data"));
    }

    @Test
    void theDataDirectoryIsForItsOwnerOnly() throws Exception {
        Path data = folder.resolve("a").resolve("b");
        EmbeddedRelay.start(RelaySettings.plain("127.0.0.1", 0, data)).close();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data)));
    }

    @Test
    void closingTwiceIsAllowed() throws Exception {
        EmbeddedRelay relay = EmbeddedRelay.start(RelaySettings.plain("127.0.0.1", 0, folder));
        relay.close();
        relay.close();
    }

    @Test
    void aKilledRelayLeavesNoSubscriptionBehind() throws Exception {
        try (RelayProcess first = RelayProcess.start(folder);
                TestEnd end = TestEnd.connect(first.port())) {
            end.subscribe(new Slots(3).topics(32));
            first.kill();
        }
        try (EmbeddedRelay second = EmbeddedRelay.start(RelaySettings.plain("127.0.0.1", 0, folder))) {
            assertTrue(second.broker().addresses().stream().noneMatch(name -> name.contains("d.")));
        }
    }
}
