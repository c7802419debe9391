package dyad.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.Await;
import dyad.picture.PictureFiles;
import dyad.together.Program.Result;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A picture between two processes over a real relay, by the commands; its receiver is killed in the middle. */
@ExtendWith(MetHomes.class)
@Execution(ExecutionMode.CONCURRENT)
class PictureTest {
    @TempDir
    private Path directory;

    @Test
    void aPictureCrossesOverAKillAndIsWrittenOutByTheOther(Homes homes) throws Exception {
        Program program = new Program(directory.resolve("tmp"));
        Path file = directory.resolve("evening.jpg");
        Files.write(file, PictureFiles.jpeg(360, 270));
        Path bad = directory.resolve("page.jpg");
        Files.writeString(bad, "<html>", StandardCharsets.UTF_8);
        Path out = directory.resolve("out.jpg");
        try (TestRelay relay = RelayKind.MOSQUITTO.make(directory);
                EndProcess left = EndProcess.start(program, homes.left(), relay.address());
                EndProcess right = EndProcess.start(program, homes.right(), relay.address())) {
            assertEquals("picture-format", refusalOf(left, "send", bad.toString()));
            String id = left.askOne("send", file.toString(), "look", "here").getString("id");
            Await.until("announced", () -> !state(right, id).isEmpty());
            assertEquals("picture-absent", refusalOf(right, "image", id, "--out", out.toString()));
            assertFalse(Files.exists(out), "nothing is written of a picture that is not whole");
            right.killAndRestart();
            Await.until("all of it is there", () -> state(right, id).equals("whole"));
            Await.until("and its sender knows", () -> state(left, id).equals("whole"));
            right.askOne("image", id, "--out", out.toString());
            BufferedImage seen = ImageIO.read(out.toFile());
            assertEquals(360, seen.getWidth());
            assertEquals(270, seen.getHeight());
            assertEquals("exists", refusalOf(right, "image", id, "--out", out.toString()));
            assertEquals("look here", entry(right, id).getString("text"));
        }
    }

    private static String refusalOf(EndProcess end, String... words) throws Exception {
        String[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = "--json";
        Result result = end.command(all);
        assertTrue(result.exitCode() != 0, result.toString());
        return EndProcess.json(result.out()).getString("kind");
    }

    private static JsonObject entry(EndProcess end, String id) throws Exception {
        return end.ask("history").stream()
                .filter(word -> word.getString("id").equals(id))
                .findFirst()
                .orElse(JsonObject.EMPTY_JSON_OBJECT);
    }

    private static String state(EndProcess end, String id) {
        return new LocalApi(end.home())
                .history().stream()
                        .filter(word -> word.getString("id").equals(id) && word.containsKey("picture"))
                        .map(word -> word.getJsonObject("picture").getString("state"))
                        .findFirst()
                        .orElse("");
    }
}
