package dyad.command;

import dyad.home.PrivateFiles;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "log",
        description = {
            "Show what was changed at this end, and when: what was switched on, opened, paired, met or left. It holds no"
                    + " places, no names and nothing that was said, and nothing that the other does makes an entry.",
            "",
            "Examples:",
            "  dyad log",
            "  dyad log --out changes.jsonl",
            "  dyad log --erase --yes",
            ""
        })
final class LogCommand extends ClientCommand {

    @Option(names = "--out", paramLabel = "FILE", description = "Write it into a new file, one JSON object a line.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--erase", description = "Erase it; one entry says that it was.")
    private boolean erase;

    @Option(names = "--yes", description = "Really erase it.")
    private boolean yes;

    LogCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        if (erase) {
            erase(end, output);
            return;
        }
        List<JsonObject> entries = end.get("/api/log").getJsonArray("entries").getValuesAs(JsonObject.class);
        if (out.isPresent()) {
            write(entries, out.get().toAbsolutePath().normalize(), output);
        } else {
            entries.forEach(entry -> output.line(entry, human(entry)));
        }
    }

    private void erase(EndClient end, Output output) throws CommandFailure {
        if (!yes) {
            throw CommandFailure.usage("This erases the log for good. If you want that: dyad log --erase --yes");
        }
        end.post("/api/log/erase", output.object().add("yes", true).build());
        output.truth("erased", "The log is erased.");
    }

    private static String human(JsonObject entry) {
        String moment = Moments.second(entry.getJsonNumber("at").longValue());
        return (moment + "  " + entry.getString("change") + "  " + entry.getString("detail")).strip();
    }

    private static void write(List<JsonObject> entries, Path file, Output output) throws CommandFailure {
        if (Files.exists(file)) {
            throw CommandFailure.usage("The file " + file + " is there already. Choose another.");
        }
        String text = entries.stream().map(entry -> entry + "\n").collect(Collectors.joining());
        try {
            PrivateFiles.replace(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, "file", "The file " + file + " cannot be written.");
        }
        output.line(
                output.object()
                        .add("log", file.toString())
                        .add("entries", entries.size())
                        .build(),
                "Wrote " + entries.size() + " entries into " + file + ".");
    }
}
