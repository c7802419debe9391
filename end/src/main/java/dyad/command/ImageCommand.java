package dyad.command;

import dyad.history.MessageId;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "image",
        description = {
            "Write a picture that came, or an own one, into a file: a JPEG that this end made.",
            "",
            "Example:",
            "  dyad image 00112233445566778899aabbccddeeff --out evening.jpg",
            ""
        })
final class ImageCommand extends ClientCommand {

    @Parameters(paramLabel = "ID", description = "The picture's id, from dyad history --json.")
    private String id = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write it.")
    private Path file = Path.of("");

    @Option(names = "--force", description = "Replace a file of that name.")
    private boolean force;

    ImageCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        MessageId picture = Names.message(id);
        if (!force && Files.exists(file)) {
            throw exists();
        }
        byte[] image = end.bytes("/api/picture/" + picture);
        try {
            write(image);
        } catch (FileAlreadyExistsException e) {
            throw exists();
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "storage",
                    file + " cannot be written. Look that its folder is there and has room.");
        }
        JsonObject written = output.object()
                .add("image", file.toAbsolutePath().normalize().toString())
                .add("bytes", image.length)
                .build();
        output.line(written, "Wrote " + file + ".");
    }

    private void write(byte[] image) throws IOException {
        if (force) {
            Files.write(file, image);
        } else {
            Files.write(file, image, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
    }

    private CommandFailure exists() {
        return new CommandFailure(
                ExitCode.FAILED,
                "exists",
                file + " is there already. Choose another name, or replace it with --force.");
    }
}
