package dyad.command;

import dyad.senses.Presence;
import picocli.CommandLine.Command;

/** {@code dyad here}, {@code dyad awake} and {@code dyad quiet}. */
@Command
final class PresenceCommand extends ClientCommand {

    private final Presence presence;

    PresenceCommand(Context context, Presence presence) {
        super(context);
        this.presence = presence;
    }

    @Override
    void talk(EndClient end, Output output) throws CommandFailure {
        end.post(
                "/api/presence",
                output.object().add("presence", presence.word()).build());
        String human = presence == Presence.AWAY
                ? "You are quiet: the other sees that you are away. Undone by: dyad back"
                : "You are " + presence.word() + ".";
        output.line("mine", presence.word(), human);
    }
}
