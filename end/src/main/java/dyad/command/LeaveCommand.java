package dyad.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "leave",
        description = {
            "End the link, at once and alone. All keys are erased here; the other is not told and sees only \"away\".",
            "There is no way back but to meet again.",
            ""
        })
final class LeaveCommand extends ClientCommand {

    @Option(names = "--yes", description = "Really leave.")
    private boolean yes;

    @Option(names = "--erase-history", description = "Forget all words, too.")
    private boolean eraseHistory;

    LeaveCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        if (!yes) {
            throw CommandFailure.usage("This erases the link's keys for good. If you want that: dyad leave --yes");
        }
        end.post(
                "/api/leave",
                output.object()
                        .add("yes", true)
                        .add("eraseHistory", eraseHistory)
                        .build());
        output.truth("left", "The link is ended and its keys are erased.");
    }
}
