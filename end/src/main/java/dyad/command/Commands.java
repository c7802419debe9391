package dyad.command;

import dyad.manual.Prose;
import dyad.senses.Presence;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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
        return forThese(arguments)
                .setOut(Terminal.writer(context.terminal().out()))
                .setErr(Terminal.writer(context.terminal().err()))
                .setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors)
                .setCaseInsensitiveEnumValuesAllowed(true)
                // "@" is for --relay @FILE and for what people say.
                .setExpandAtFiles(false)
                .setUsageHelpWidth(HELP_WIDTH)
                .execute(arguments);
    }

    /** The program's command line with all commands; each a new one. */
    CommandLine tree() {
        return laid(bare(makers()));
    }

    /** With no other command than the one that is asked for: making all of them takes longer than most of them do. */
    private CommandLine forThese(String... arguments) {
        List<Maker> all = makers();
        Optional<Maker> asked = Stream.of(arguments)
                .limit(1)
                .flatMap(name -> all.stream().filter(maker -> maker.names().contains(name)))
                .findFirst();
        return laid(bare(asked.map(List::of).orElse(all)));
    }

    private static CommandLine laid(CommandLine root) {
        Prose.lay(root);
        // The header is for the list of commands and for man; in a command's own help its description says it already.
        return root.setHelpSectionKeys(root.getHelpSectionKeys().stream()
                .filter(key -> !List.of(
                                UsageMessageSpec.SECTION_KEY_HEADER, UsageMessageSpec.SECTION_KEY_HEADER_HEADING)
                        .contains(key))
                .toList());
    }

    /** What each command is made by, with its names; in the order in which they are listed. */
    private List<Maker> makers() {
        return List.of(
                Maker.of(DemoCommand.class, () -> new DemoCommand(context)),
                Maker.of(RunCommand.class, () -> new RunCommand(context)),
                Maker.of(RelayCommand.class, () -> RelayCommand.withSubcommands(context)),
                Maker.of(PageCommand.class, () -> new PageCommand(context)),
                Maker.of(AutostartCommand.class, () -> new AutostartCommand(context)),
                Maker.of(MeetCommand.class, () -> new MeetCommand(context)),
                Maker.of(ConfirmCommand.class, () -> new ConfirmCommand(context)),
                Maker.of(SayCommand.class, () -> new SayCommand(context)),
                Maker.of(FeelCommand.class, () -> new FeelCommand(context)),
                Maker.of(FeelingCommand.class, () -> new FeelingCommand(context)),
                Maker.of(FeelingsCommand.class, () -> new FeelingsCommand(context)),
                Maker.of(SendCommand.class, () -> new SendCommand(context)),
                Maker.of(ImageCommand.class, () -> new ImageCommand(context)),
                Maker.of(ListenCommand.class, () -> new ListenCommand(context)),
                Maker.of(HistoryCommand.class, () -> new HistoryCommand(context)),
                Maker.of(TouchCommand.class, () -> new TouchCommand(context)),
                new Maker(List.of("here"), () -> presence(Presence.HERE, "Tell the other that you are here.")),
                new Maker(List.of("awake"), () -> presence(Presence.AWAKE, "Tell the other that you are awake.")),
                new Maker(List.of("quiet", "away"), this::quiet),
                Maker.of(PauseCommand.class, () -> new PauseCommand(context)),
                Maker.of(BackCommand.class, () -> new BackCommand(context)),
                Maker.of(PhoneCommand.class, () -> new PhoneCommand(context)),
                Maker.of(PlacesCommand.class, () -> new PlacesCommand(context)),
                Maker.of(WalkCommand.class, () -> new WalkCommand(context)),
                Maker.of(NearnessCommand.class, () -> new NearnessCommand(context)),
                Maker.of(LampsCommand.class, () -> new LampsCommand(context)),
                Maker.of(ForgetCommand.class, () -> new ForgetCommand(context)),
                Maker.of(StatusCommand.class, () -> new StatusCommand(context)),
                Maker.of(DoctorCommand.class, () -> new DoctorCommand(context)),
                Maker.of(LogCommand.class, () -> new LogCommand(context)),
                Maker.of(LeaveCommand.class, () -> new LeaveCommand(context)),
                Maker.of(BackupCommand.class, () -> new BackupCommand(context)),
                Maker.of(RestoreCommand.class, () -> new RestoreCommand(context)),
                Maker.of(MoveCommand.class, () -> new MoveCommand(context)),
                Maker.of(AcceptCommand.class, () -> new AcceptCommand(context)),
                Maker.of(ExportCommand.class, () -> new ExportCommand(context)),
                Maker.of(ManualCommand.class, () -> new ManualCommand(context)),
                Maker.of(WarmUpCommand.class, () -> new WarmUpCommand(context)));
    }

    private static CommandLine bare(List<Maker> makers) {
        CommandLine root = new CommandLine(new DyadCommand());
        root.getCommandSpec().versionProvider(() -> new String[] {"dyad " + Version.read()});
        makers.forEach(maker -> maker.addTo(root));
        return root;
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

    /** @param names its name, then others that mean the same */
    private record Maker(List<String> names, Supplier<?> make) {

        static Maker of(Class<?> type, Supplier<?> make) {
            return new Maker(List.of(type.getAnnotation(Command.class).name()), make);
        }

        void addTo(CommandLine root) {
            String[] others = names.subList(1, names.size()).toArray(String[]::new);
            root.addSubcommand(names.getFirst(), make.get(), others);
        }
    }
}
