package dyad.command;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "forget",
        description = {
            "Forget words here. The other keeps their own copies.",
            "",
            "Examples:",
            "  dyad forget 00112233445566778899aabbccddeeff",
            "  dyad forget --before 2026-01-31",
            ""
        })
final class ForgetCommand extends ClientCommand {

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The id of one word.")
    private Optional<String> id = Optional.empty();

    @Option(
            names = "--before",
            paramLabel = "DATE",
            description = "Everything said before this day (2026-01-31) or moment (2026-01-31T18:00), local time.")
    private Optional<String> before = Optional.empty();

    ForgetCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        if (id.isPresent() == before.isPresent()) {
            throw CommandFailure.usage("Name one word by its ID, or a day by --before DATE.");
        }
        JsonObjectBuilder request = output.object();
        id.ifPresent(name -> request.add("id", name));
        if (before.isPresent()) {
            request.add("before", millis(before.get()));
        }
        JsonObject forgotten = end.post("/api/forget", request.build());
        output.line(forgotten, "Forgotten: " + forgotten.getInt("forgotten"));
    }

    private static long millis(String date) throws CommandFailure {
        try {
            LocalDateTime moment = date.contains("T")
                    ? LocalDateTime.parse(date)
                    : LocalDate.parse(date).atStartOfDay();
            return moment.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
        } catch (DateTimeException e) {
            throw CommandFailure.usage("\"" + date + "\" is not a day such as 2026-01-31.");
        }
    }
}
