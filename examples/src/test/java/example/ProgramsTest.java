package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs meet each other, each in a process of its own, as two people would use them. */
class ProgramsTest {
    private static final String OFFER = "Give this to the other: ";
    private static final String COMPARE = "Does the other read the same words? ";

    @TempDir
    private Path folder;

    @Test
    void theTerminalSpeaksAndTheEarHears() throws Exception {
        try (Relay relay = Relay.start(folder);
                Running terminal = Running.start(folder, "Terminal", home("terminal"), relay.url());
                Running ear = Running.start(folder, "Ear", home("ear"))) {
            meet(terminal, ear);
            terminal.type("good morning");
            terminal.type("/touch");
            assertTrue(ear.awaitLine("word\t").endsWith("\tgood morning"));
            ear.awaitLine("touch\tbegins");
            terminal.awaitLine("  (arrived)");
            terminal.type("/quit");
            assertEquals(0, terminal.exit());
            assertFalse(ear.all().contains("WARNING"), ear.all());
        }
    }

    @Test
    void theLampGlowsWhenTouchedAndAFeelingShowsInTheTerminal() throws Exception {
        try (Relay relay = Relay.start(folder);
                Running lamp = Running.start(folder, "Lamp", home("lamp"), "46.05", "14.51", relay.url());
                Running terminal = Running.start(folder, "Terminal", home("terminal"))) {
            meet(lamp, terminal);
            assertEquals("glow 0 ", lamp.awaitLine("glow"));
            terminal.type("/touch");
            lamp.awaitLine("glow 255 ████");
            terminal.typeUntil("/state", "The other is HERE; 0 words under way; the relay is there");
        }
    }

    private static void meet(Running offering, Running taking) throws Exception {
        offering.awaitLine("The other's code");
        offering.type("");
        String code = offering.awaitLine(OFFER).substring(OFFER.length());
        taking.awaitLine("The other's code");
        taking.type(code);
        assertEquals(offering.awaitLine(COMPARE), taking.awaitLine(COMPARE));
        offering.type("yes");
        taking.type("yes");
        offering.awaitLine("Linked.");
        taking.awaitLine("Linked.");
    }

    private String home(String name) {
        return folder.resolve(name).toString();
    }
}
