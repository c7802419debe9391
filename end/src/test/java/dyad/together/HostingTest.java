package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.Mosquitto;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** An end that hosts the relay in its own process, and another that needs no option at all. */
@Execution(ExecutionMode.CONCURRENT)
class HostingTest {
    @TempDir
    private Path directory;

    @Test
    void theCodeNamesTheHostedRelayAndTheHostIsToldWhatThatMeans() throws Exception {
        Program program = new Program(directory.resolve("tmp"));
        String place = "127.0.0.1:" + Mosquitto.freePort();
        try (EndProcess host = EndProcess.start(program, directory.resolve("host"), "--host-relay", place);
                EndProcess guest = EndProcess.start(program, directory.resolve("guest"));
                Child offering = host.start("meet", "--json")) {
            assertTrue(String.join(" ", host.child().err()).contains("sees the other's IP address"));
            String code = EndProcess.json(offering.await("code")).getString("code");
            try (Child taking = guest.start("meet", code, "--json")) {
                taking.await("words");
                offering.await("words");
                host.askOne("confirm");
                guest.askOne("confirm");
                assertEquals(0, taking.exitCode());
                assertEquals(0, offering.exitCode());
            }
            assertEquals("mqtt://" + place, guest.askOne("status").getString("relayAddress"));
            assertEquals(place, host.askOne("status").getString("hosting"));
            guest.askOne("say", "over your own relay");
            guest.awaitNothingUnderWay();
            assertTrue(host.history("them").contains("over your own relay"));
        }
    }
}
