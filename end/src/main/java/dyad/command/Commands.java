package dyad.command;

import dyad.manual.Prose;
import dyad.senses.Presence;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** All commands, put together by hand. */
final class Commands {

    private static final int HELP_WIDTH = 100;

    /** What each command is made by, with its names; in the order in which they are listed. */
    private static final List<Maker> ALL = List.of(
            Maker.of(DemoCommand.class, DemoCommand::new),
            Maker.of(RunCommand.class, RunCommand::new),
            Maker.of(RelayCommand.class, RelayCommand::withSubcommands),
            Maker.of(PageCommand.class, PageCommand::new),
            Maker.of(AutostartCommand.class, AutostartCommand::new),
            Maker.of(MeetCommand.class, MeetCommand::new),
            Maker.of(ConfirmCommand.class, ConfirmCommand::new),
            Maker.of(SayCommand.class, SayCommand::new),
            Maker.of(FeelCommand.class, FeelCommand::new),
            Maker.of(FeelingCommand.class, FeelingCommand::new),
            Maker.of(FeelingsCommand.class, FeelingsCommand::new),
            Maker.of(SendCommand.class, SendCommand::new),
            Maker.of(ImageCommand.class, ImageCommand::new),
            Maker.of(ListenCommand.class, ListenCommand::new),
            Maker.of(HistoryCommand.class, HistoryCommand::new),
            Maker.of(TouchCommand.class, TouchCommand::new),
            new Maker(
                    List.of("here"), context -> presence(context, Presence.HERE, "Tell the other that you are here.")),
            new Maker(
                    List.of("awake"),
                    context -> presence(context, Presence.AWAKE, "Tell the other that you are awake.")),
            new Maker(List.of("quiet", "away"), Commands::quiet),
            Maker.of(PauseCommand.class, PauseCommand::new),
            Maker.of(BackCommand.class, BackCommand::new),
            Maker.of(PhoneCommand.class, PhoneCommand::new),
            Maker.of(PlacesCommand.class, PlacesCommand::new),
            Maker.of(WalkCommand.class, WalkCommand::new),
            Maker.of(NearnessCommand.class, NearnessCommand::new),
            Maker.of(LampsCommand.class, LampsCommand::new),
            Maker.of(ForgetCommand.class, ForgetCommand::new),
            Maker.of(StatusCommand.class, StatusCommand::new),
            Maker.of(DoctorCommand.class, DoctorCommand::new),
            Maker.of(LogCommand.class, LogCommand::new),
            Maker.of(LeaveCommand.class, LeaveCommand::new),
            Maker.of(BackupCommand.class, BackupCommand::new),
            Maker.of(RestoreCommand.class, RestoreCommand::new),
            Maker.of(MoveCommand.class, MoveCommand::new),
            Maker.of(AcceptCommand.class, AcceptCommand::new),
            Maker.of(ExportCommand.class, ExportCommand::new),
            Maker.of(ManualCommand.class, ManualCommand::new),
            Maker.of(WarmUpCommand.class, WarmUpCommand::new));

    private final Context context;

    Commands(Context context) {
        this.context = context;
    }

    /** Runs what the arguments say; returns the exit code. */
    int run(String... arguments) {
        Errors errors = new Errors(context);
        return forThese(arguments)
                .setOut(Terminal.writer(context.terminal().out()))
                .setErr(Terminal.writer(context.terminal().err()))
                .setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors)
                .setUsageHelpWidth(HELP_WIDTH)
                .execute(arguments);
    }

    /** The program's command line with all commands; each a new one. */
    CommandLine tree() {
        return laid(bare(ALL));
    }

    /** With no other command than the one that is asked for: making all of them takes longer than most of them do. */
    private CommandLine forThese(String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        List<Maker> asked =
                ALL.stream().filter(maker -> maker.names().contains(first)).toList();
        return laid(bare(asked.isEmpty() ? ALL : asked));
    }

    private static CommandLine laid(CommandLine root) {
        Prose.lay(root);
        // The header is for the list of commands and for man; in a command's own help its description says it already.
        return root.setCaseInsensitiveEnumValuesAllowed(true)
                // "@" is for --relay @FILE and for what people say.
                .setExpandAtFiles(false)
                .setHelpSectionKeys(root.getHelpSectionKeys().stream()
                        .filter(key -> !List.of(
                                        UsageMessageSpec.SECTION_KEY_HEADER,
                                        UsageMessageSpec.SECTION_KEY_HEADER_HEADING)
                                .contains(key))
                        .toList());
    }

    private CommandLine bare(List<Maker> makers) {
        CommandLine root = new CommandLine(new DyadCommand());
        root.getCommandSpec().versionProvider(() -> new String[] {"dyad " + Version.read()});
        makers.forEach(maker -> maker.addTo(root, context));
        return root;
    }

    private static CommandLine quiet(Context context) {
        return presence(
                context,
                Presence.AWAY,
                "You are here, and nobody disturbs you: the other sees \"away\", and nothing here glows, sounds or moves."
                        + " Nearness ends. Words still cross. Undone by: dyad back");
    }

    private static CommandLine presence(Context context, Presence presence, String description) {
        CommandLine command = new CommandLine(new PresenceCommand(context, presence));
        CommandSpec spec = command.getCommandSpec();
        spec.usageMessage().description(description);
        return command;
    }

    /** @param names its name, then others that mean the same */
    private record Maker(List<String> names, Function<Context, Object> make) {

        static Maker of(Class<?> type, Function<Context, Object> make) {
            return new Maker(List.of(type.getAnnotation(Command.class).name()), make);
        }

        void addTo(CommandLine root, Context context) {
            String[] others = names.subList(1, names.size()).toArray(String[]::new);
            root.addSubcommand(names.getFirst(), make.apply(context), others);
        }
    }
}
