package dyad.command;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "leave",
        description = {
            "End the link, at once and alone. All keys are erased here; the other is not told and sees only \"away\".",
            "There is no way back but to meet again.",
            "",
            "With a word of farewell, it is said first, like any other word, and this waits until it is with them or"
                    + " handed to the relay. Ctrl-C leaves without waiting any longer.",
            "",
            "Examples:",
            "  dyad leave --yes",
            "  dyad leave --yes --farewell \"Be well.\"",
            ""
        })
final class LeaveCommand extends ClientCommand {

    @Option(names = "--yes", description = "Really leave.")
    private boolean yes;

    @Option(names = "--erase-history", description = "Forget all words, too.")
    private boolean eraseHistory;

    @Option(names = "--farewell", paramLabel = "TEXT", description = "Say this first, and wait until it is on its way.")
    private Optional<String> farewell = Optional.empty();

    LeaveCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        if (!yes) {
            throw CommandFailure.usage("This erases the link's keys for good. If you want that: dyad leave --yes");
        }
        if (farewell.isPresent()) {
            bid(end, farewell.get(), output);
        }
        leave(end, output);
        output.truth("left", "The link is ended and its keys are erased.");
    }

    private void leave(EndClient end, Output output) throws CommandFailure {
        end.post(
                "/api/leave",
                output.object()
                        .add("yes", true)
                        .add("eraseHistory", eraseHistory)
                        .build());
    }

    private void bid(EndClient end, String text, Output output) throws CommandFailure {
        if (end.get("/api/status").getBoolean("paused")) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "paused",
                    "You have paused, so a word would not go. Come back first (dyad back), or leave without one.");
        }
        AtomicBoolean enough = new AtomicBoolean();
        try (Lifetime.Registration _ = context().lifetime().onInterrupt(() -> enough.set(true))) {
            end.post("/api/say", output.object().add("text", text).build());
            new LastWord(end, output).await(enough::get);
        }
    }
}
