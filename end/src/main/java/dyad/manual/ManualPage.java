package dyad.manual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The man page of one command. */
final class ManualPage {
    private static final String EXAMPLES = "Examples:";
    private static final String EXAMPLE = "Example:";

    private final CommandLine command;
    private final CommandSpec spec;
    private final UsageMessageSpec usage;
    private final Roff page;

    private ManualPage(CommandLine command, String version, Optional<LocalDate> date) {
        this.command = command;
        this.spec = command.getCommandSpec();
        this.usage = spec.usageMessage();
        this.page = new Roff(name(command), version, date);
    }

    /** What a command's page is called: {@code dyad-say}. */
    static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName("-");
    }

    /** The same under all names that the command has. */
    static List<String> names(CommandLine command) {
        String name = name(command);
        return Stream.concat(
                        Stream.of(name),
                        Stream.of(command.getCommandSpec().aliases()).map(alias -> name.replaceFirst("[^-]+$", alias)))
                .toList();
    }

    /** Writes it. */
    static String of(CommandLine command, String version, Optional<LocalDate> date) {
        ManualPage manual = new ManualPage(command, version, date);
        manual.write();
        return manual.page.toString();
    }

    private void write() {
        page.section("NAME");
        page.prose(String.join(", ", names(command)) + " - " + withoutStop(usage.header()[0]));
        page.section("SYNOPSIS");
        String synopsis = command.getHelp().synopsis(0).strip();
        page.prose(spec.qualifiedName(), synopsis.substring(spec.qualifiedName().length()));
        page.section("DESCRIPTION");
        text(List.of(usage.description()));
        arguments();
        commands();
        exitCodes();
        if (usage.footer().length > 0) {
            page.section("NOTES");
            text(Prose.joined(Arrays.asList(usage.footer())));
        }
        related();
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private void text(List<String> lines) {
        List<String> verbatim = new ArrayList<>();
        for (String line : lines) {
            if (Prose.isVerbatim(line)) {
                verbatim.add(line.strip());
                continue;
            }
            flush(verbatim);
            switch (line) {
                case EXAMPLES, EXAMPLE -> page.section("EXAMPLES");
                case "" -> {}
                default -> {
                    page.paragraph();
                    page.prose(line);
                }
            }
        }
        flush(verbatim);
    }

    private void flush(List<String> verbatim) {
        if (!verbatim.isEmpty()) {
            page.verbatim(verbatim);
            verbatim.clear();
        }
    }

    private void arguments() {
        if (!spec.positionalParameters().isEmpty()) {
            page.section("ARGUMENTS");
            spec.positionalParameters().forEach(one -> page.entry(one.paramLabel(), description(one)));
        }
        page.section("OPTIONS");
        spec.options().stream()
                .filter(option -> !option.hidden())
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .forEach(this::option);
    }

    private void option(OptionSpec option) {
        // A value that may be left out has its brackets from picocli already.
        String value = command.getHelp()
                .parameterLabelRenderer()
                .renderParameterLabel(option, Help.Ansi.OFF, List.of())
                .toString();
        page.entry(String.join(", ", option.names()) + value, description(option));
    }

    /** With the values in it that picocli fills in. */
    private static String description(ArgSpec argument) {
        return String.join(" ", argument.description());
    }

    private void commands() {
        List<CommandLine> below = visible(command);
        if (!below.isEmpty()) {
            page.section("COMMANDS");
            below.forEach(one -> page.entry(
                    one.getCommandName(),
                    one.getCommandSpec().usageMessage().header()[0] + " See " + name(one) + "(1)."));
        }
    }

    /** Its own, or those that all commands have. */
    private void exitCodes() {
        UsageMessageSpec own = usage.exitCodeList().isEmpty() ? spec.root().usageMessage() : usage;
        page.section("EXIT STATUS");
        own.exitCodeList().forEach(page::entry);
    }

    private void related() {
        Optional.ofNullable(command.getParent()).ifPresent(parent -> {
            page.section("SEE ALSO");
            page.prose(name(parent), "(1)");
        });
    }

    /** The commands below one that are shown to people, in the order of its help. */
    static List<CommandLine> visible(CommandLine command) {
        return command.getSubcommands().values().stream()
                .distinct()
                .filter(one -> !one.getCommandSpec().usageMessage().hidden())
                .toList();
    }
}
