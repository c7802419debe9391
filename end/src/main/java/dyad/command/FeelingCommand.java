package dyad.command;

import dyad.felt.EmotionMl;
import dyad.felt.FeelingJson;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.home.PrivateFiles;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "feeling",
        description = {
            "Write a feeling that was sent or came as EmotionML 1.0, for other programs. Its words are not in it.",
            "",
            "Example:",
            "  dyad feeling 00112233445566778899aabbccddeeff --out feeling.xml",
            ""
        })
final class FeelingCommand extends ClientCommand {

    @Parameters(paramLabel = "ID", description = "As history, listen and feel show it.")
    private String id = "";

    @Option(names = "--out", paramLabel = "FILE", description = "Where to; standard output if not given.")
    private Optional<Path> file = Optional.empty();

    FeelingCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        Entry entry = entry(end.get("/api/feeling?id=" + Names.message(id)));
        String xml = EmotionMl.of(entry, entry.said().feeling().orElseThrow());
        if (file.isEmpty()) {
            context().terminal().out().print(xml);
            return;
        }
        try {
            PrivateFiles.replace(file.get().toAbsolutePath(), xml.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, "storage", file.get() + " cannot be written: " + e.getMessage());
        }
        output.line("file", file.get().toString(), "Wrote " + file.get());
    }

    private static Entry entry(JsonObject word) {
        return new Entry(
                MessageId.parse(word.getString("id")),
                word.getString("from").equals("me"),
                Saying.felt(FeelingJson.read(word.getJsonObject("feeling")), word.getString("text")),
                word.getJsonNumber("at").longValue(),
                word.getBoolean("arrived"));
    }
}
