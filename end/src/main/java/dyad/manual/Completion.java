package dyad.manual;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Completion in the shell, as picocli writes it. It looks at the types of options, which in Dyad tell little (most are
 * {@code Optional}); so it is told here what their labels say: {@code FILE} and {@code DIR} are paths, and a label such as
 * {@code on|off} is the list of what may stand there.
 */
final class Completion {
    private static final Set<String> PATHS = Set.of("FILE", "FILE.gpx", "DIR");

    private Completion() {}

    /**
     * A script for bash, which zsh reads too.
     *
     * @param command changed by this, and good for nothing else afterwards
     */
    static String bash(CommandLine command) {
        tell(command);
        return AutoComplete.bash(command.getCommandName(), command);
    }

    private static void tell(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        // In the order of their names: the JVM gives methods with options in another order every time. Those of a
        // group,
        // which picocli does not let go of, are fields.
        for (OptionSpec option : spec.options().stream()
                .filter(option -> option.group() == null)
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .toList()) {
            replace(spec, option, told(option));
        }
        for (PositionalParamSpec argument : List.copyOf(spec.positionalParameters())) {
            if (isPath(argument)) {
                replace(
                        spec,
                        argument,
                        PositionalParamSpec.builder(argument)
                                .type(Path.class)
                                .auxiliaryTypes(Path.class)
                                .build());
            }
            words(argument)
                    .ifPresent(words -> replace(
                            spec,
                            argument,
                            PositionalParamSpec.builder(argument)
                                    .completionCandidates(words)
                                    .build()));
        }
        command.getSubcommands().values().stream().distinct().forEach(Completion::tell);
    }

    private static OptionSpec told(OptionSpec option) {
        OptionSpec.Builder fresh = OptionSpec.builder(option);
        if (isPath(option)) {
            fresh.type(Path.class).auxiliaryTypes(Path.class);
        }
        words(option).ifPresent(fresh::completionCandidates);
        return fresh.build();
    }

    private static boolean isPath(ArgSpec argument) {
        return PATHS.contains(argument.paramLabel());
    }

    private static Optional<List<String>> words(ArgSpec argument) {
        String label = argument.paramLabel();
        return label.contains("|") ? Optional.of(List.of(label.split("\\|"))) : Optional.empty();
    }

    private static void replace(CommandSpec spec, ArgSpec old, ArgSpec fresh) {
        spec.remove(old);
        spec.add(fresh);
    }
}
