package dyad.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.end.PretendEnd;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feelings on the command line: drawn by options, kept under names, exported. */
class FeelingCommandsTest {

    @TempDir
    static Path folder = Path.of("");

    private final PretendEnd end = PretendEnd.met();
    private Machine machine = new Machine(folder);

    @BeforeEach
    void start() throws Exception {
        machine = Machine.running(folder, end);
    }

    @AfterEach
    void stop() {
        machine.close();
    }

    private JsonObject last() {
        return machine.run("history", "--json", "--limit", "1").json().getFirst();
    }

    @Test
    void aFeelingIsDrawnByOptionsAndGoesWithWordsOrWithout() throws Exception {
        Result sent = machine.run(
                "feel",
                "--pleasure",
                "0.9",
                "--arousal",
                "0.7",
                "--category",
                "happy",
                "--envelope",
                "0:0 300:1 900:0",
                "--colour",
                "#f0a04b",
                "--sharpness",
                "0.25",
                "what",
                "a",
                "day");
        assertEquals(0, sent.exitCode(), sent.toString());
        assertEquals("what a day", last().getString("text"));
        assertEquals(
                "{\"pleasure\":0.9,\"arousal\":0.7,\"dominance\":0.5,\"category\":\"happy\","
                        + "\"envelope\":[[0,0.0],[300,1.0],[900,0.0]],\"sharpness\":0.25,\"colour\":\"#f0a04b\"}",
                last().getJsonObject("feeling").toString());
        String line = machine.run("history", "--limit", "1").out();
        assertTrue(line.contains("me    (a feeling: happy; pleasant, stirred; #f0a04b, 0.9 s) what a day"), line);
        assertEquals(0, machine.run("feel", "--arousal", "0.1").exitCode());
        assertEquals("", last().getString("text"));
    }

    @Test
    void whatMakesNoSenseIsRefusedWithASentence() {
        for (List<String> wrong : List.of(
                List.of("feel"),
                List.of("feel", "no such name"),
                List.of("feel", "--envelope", "loud"),
                List.of("feelings", "add", "x"),
                List.of("feelings", "add"),
                List.of("feelings", "paint"),
                List.of("image", "7", "--out", "x.jpg"),
                List.of("feeling", "7"))) {
            Result result = machine.run(wrong.toArray(String[]::new));
            assertEquals(2, result.exitCode(), wrong + ": " + result);
        }
        assertEquals(1, machine.run("feel", "--pleasure", "2").exitCode());
        assertEquals(1, machine.run("feel", "--category", "joyous").exitCode());
    }

    @Test
    void aFeelingThatIsKeptUnderANameIsSentByIt() throws Exception {
        String name = "thinking of you";
        assertEquals(
                0,
                machine.run("feelings", "add", name, "--pleasure", "0.9", "--colour", "#ffbbaa")
                        .exitCode());
        assertTrue(machine.run("feelings", "list").out().startsWith(name + "  (a feeling: pleasant; #ffbbaa"));
        assertEquals(0, machine.run("history", "--json").json().size(), "keeping one sends nothing");
        assertEquals(0, machine.run("feel", name, "at", "last").exitCode());
        assertEquals("at last", last().getString("text"));
        assertEquals("#ffbbaa", last().getJsonObject("feeling").getString("colour"));
        assertEquals(0, machine.run("feelings", "remove", name).exitCode());
        assertEquals(1, machine.run("feelings", "remove", name).exitCode());
    }

    @Test
    void aFeelingIsWrittenAsEmotionMl() throws Exception {
        String id = machine.run("feel", "--pleasure", "0.9", "<words>").out().strip();
        Path file = folder.resolve("feeling.xml");
        assertEquals(0, machine.run("feeling", id, "--out", file.toString()).exitCode());
        String xml = Files.readString(file);
        assertTrue(xml.contains("<dimension name=\"pleasure\" value=\"0.9\"/>"), xml);
        assertTrue(xml.contains("id=\"feeling-" + id + "\""), xml);
        assertEquals(xml, machine.run("feeling", id).out());
        String word = machine.run("say", "no feeling").out().strip();
        assertEquals(1, machine.run("feeling", word).exitCode());
    }
}
