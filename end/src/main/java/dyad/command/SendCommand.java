package dyad.command;

import dyad.end.SystemEntropy;
import dyad.picture.PictureException;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "send",
        description = {
            "Send a JPEG or PNG picture, with words if you like. It is made small (60 KB) first, and place, camera and all",
            "else that is not to be seen in it are gone. Returns once it is kept; --wait shows how it goes over.",
            "",
            "Example:",
            "  dyad send --wait evening.jpg look at this",
            ""
        })
final class SendCommand extends ClientCommand {

    private static final long MOST_BYTES = 16L * 1024 * 1024;

    @Parameters(index = "0", paramLabel = "FILE", description = "The picture.")
    private Path file = Path.of("");

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "WORDS", description = "What to say with it.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--wait", description = "Wait until the other has all of it, and show how far it is.")
    private boolean wait;

    SendCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        if (!Files.isRegularFile(file)) {
            throw CommandFailure.usage("There is no file " + file + ".");
        }
        requireSize();
        String id = new SystemEntropy().freshId().toString();
        String path = "/api/picture?id=" + id + "&caption="
                + URLEncoder.encode(String.join(" ", words), StandardCharsets.UTF_8);
        if (!wait) {
            output.line(end.picture(path, file), id);
            return;
        }
        try (EventReader events = end.events()) {
            output.line(end.picture(path, file), id);
            follow(id, events, output);
        }
    }

    /** The end would say the same, after all of it was read. */
    private void requireSize() throws CommandFailure {
        if (file.toFile().length() > MOST_BYTES) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    PictureException.Kind.BYTES.word(),
                    "A picture file may have at most 16 MB. Make it smaller first.");
        }
    }

    private static void follow(String id, EventReader events, Output output) throws CommandFailure {
        for (Optional<JsonObject> event = events.next(); event.isPresent(); event = events.next()) {
            JsonObject picture = event.get();
            if (picture.getString("type").equals("picture")
                    && picture.getString("id").equals(id)) {
                output.line(picture, PictureLine.of(picture));
                if (picture.getString("state").equals("whole")) {
                    return;
                }
            }
        }
        throw EventReader.stopped();
    }
}
