package dyad.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "accept",
        description = {
            "Say yes to the machine that the other has moved to. Ask them first, in another way, whether they have moved.",
            "",
            "With --relays: say yes to the relays that the other offers (see: dyad status). Each of them will see the IP",
            "addresses of both of you, unless you use Tor, and when you are connected; nothing else.",
            ""
        })
final class AcceptCommand extends ClientCommand {

    @Option(names = "--relays", description = "Say yes to the relays that the other offers.")
    private boolean relays;

    AcceptCommand(Context context) {
        super(context);
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        end.post("/api/accept", output.object().add("relays", relays).build());
        output.truth(
                "accepted",
                relays
                        ? "Agreed: the two of you use these relays from now on."
                        : "You hear each other again as soon as both are there.");
    }
}
