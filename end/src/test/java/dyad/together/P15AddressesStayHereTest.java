package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dyad.connection.Mosquitto;
import dyad.connection.RelayAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Safety property 15: one end reaches the relay from an address of its own; the other's home, temporary files and output, at its
 * most talkative, do not hold it. (That whoever hosts a relay is told first, is tested by {@link HostingTest}.)
 */
@ExtendWith(MetHomes.class)
@Execution(ExecutionMode.CONCURRENT)
class P15AddressesStayHereTest {
    private static final String ADDRESS = "127.0.0.77";

    @TempDir
    private Path directory;

    @Test
    void theOthersAddressIsNowhereAtAPartnersEnd(Homes homes) throws Exception {
        Program program = new Program(directory.resolve("tmp"));
        DiskScan scan = new DiskScan()
                .word(ADDRESS)
                .word("7f00:4d")
                .word("7f00004d")
                .bytes("address", new byte[] {127, 0, 0, 77});
        try (Mosquitto relay = new Mosquitto(directory);
                Cable cable = new Cable(relay.port(), ADDRESS);
                Household left = Household.open(homes.left(), RelayAddress.parse(cable.address()));
                EndProcess partner = EndProcess.start(
                        program, homes.right(), "--relay", relay.address().toString(), "--log-level", "all")) {
            left.awaitLinked();
            left.end().say("a word");
            left.await("arrived", status -> status.unacknowledged() == 0);
            List<String> printed = new ArrayList<>(List.of(
                    partner.askOne("status").toString(), partner.ask("history").toString()));
            assertFalse(scan.below(directory.resolve("mosquitto.log")).isEmpty(), "the control: the relay knows it");
            assertEquals(List.of(), scan.below(homes.right(), program.temporary()), "while it runs");
            partner.child().terminate();
            printed.addAll(partner.child().out());
            printed.addAll(partner.child().err());
            assertEquals(
                    List.of(), scan.in(String.join("\n", printed).getBytes(StandardCharsets.UTF_8)), "what it printed");
        }
        assertEquals(List.of(), scan.below(homes.right(), program.temporary()));
        System.out.println(
                "safety: P15 the partner's home, temporary files and output (log level all) lack the address, in "
                        + scan.all().size() + " forms; control: the relay's log has it");
    }
}
