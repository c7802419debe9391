package dyad.command;

import dyad.manual.Prose;
import dyad.senses.Presence;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** All commands, put together by hand. */
final class Commands {

    private static final int HELP_WIDTH = 100;

    private final Context context;

    Commands(Context context) {
        this.context = context;
    }

    /** Runs what the arguments say; returns the exit code. */
    int run(String... arguments) {
        Errors errors = new Errors(context);
        return tree().setOut(Terminal.writer(context.terminal().out()))
                .setErr(Terminal.writer(context.terminal().err()))
                .setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors)
                .setCaseInsensitiveEnumValuesAllowed(true)
                // "@" is for --relay @FILE and for what people say.
                .setExpandAtFiles(false)
                .setUsageHelpWidth(HELP_WIDTH)
                .execute(arguments);
    }

    /** The program's command line; each a new one. */
    CommandLine tree() {
        CommandLine root = bare();
        Prose.lay(root);
        // The header is for the list of commands and for man; in a command's own help its description says it already.
        return root.setHelpSectionKeys(root.getHelpSectionKeys().stream()
                .filter(key -> !List.of(
                                UsageMessageSpec.SECTION_KEY_HEADER, UsageMessageSpec.SECTION_KEY_HEADER_HEADING)
                        .contains(key))
                .toList());
    }

    private CommandLine bare() {
        CommandLine root = new CommandLine(new DyadCommand());
        root.getCommandSpec().versionProvider(() -> new String[] {"dyad " + Version.read()});
        return root.addSubcommand(new DemoCommand(context))
                .addSubcommand(new RunCommand(context))
                .addSubcommand(RelayCommand.withSubcommands(context))
                .addSubcommand(new PageCommand(context))
                .addSubcommand(new AutostartCommand(context))
                .addSubcommand(new MeetCommand(context))
                .addSubcommand(new ConfirmCommand(context))
                .addSubcommand(new SayCommand(context))
                .addSubcommand(new FeelCommand(context))
                .addSubcommand(new FeelingCommand(context))
                .addSubcommand(new FeelingsCommand(context))
                .addSubcommand(new SendCommand(context))
                .addSubcommand(new ImageCommand(context))
                .addSubcommand(new ListenCommand(context))
                .addSubcommand(new HistoryCommand(context))
                .addSubcommand(new TouchCommand(context))
                .addSubcommand("here", presence(Presence.HERE, "Tell the other that you are here."))
                .addSubcommand("awake", presence(Presence.AWAKE, "Tell the other that you are awake."))
                .addSubcommand("quiet", quiet(), "away")
                .addSubcommand(new PauseCommand(context))
                .addSubcommand(new BackCommand(context))
                .addSubcommand(new PhoneCommand(context))
                .addSubcommand(new PlacesCommand(context))
                .addSubcommand(new WalkCommand(context))
                .addSubcommand(new NearnessCommand(context))
                .addSubcommand(new LampsCommand(context))
                .addSubcommand(new ForgetCommand(context))
                .addSubcommand(new StatusCommand(context))
                .addSubcommand(new DoctorCommand(context))
                .addSubcommand(new LogCommand(context))
                .addSubcommand(new LeaveCommand(context))
                .addSubcommand(new BackupCommand(context))
                .addSubcommand(new RestoreCommand(context))
                .addSubcommand(new MoveCommand(context))
                .addSubcommand(new AcceptCommand(context))
                .addSubcommand(new ExportCommand(context))
                .addSubcommand(new ManualCommand(context))
                .addSubcommand(new WarmUpCommand(context));
    }

    private CommandLine quiet() {
        return presence(
                Presence.AWAY,
                "You are here, and nobody disturbs you: the other sees \"away\", and nothing here glows, sounds or moves."
                        + " Nearness ends. Words still cross. Undone by: dyad back");
    }

    private CommandLine presence(Presence presence, String description) {
        CommandLine command = new CommandLine(new PresenceCommand(context, presence));
        CommandSpec spec = command.getCommandSpec();
        spec.usageMessage().description(description);
        return command;
    }
}
