package dyad.command;

import dyad.command.Written.Manner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;

/** The commands that there are: the program's own, and those of the script that builds and tests it. */
final class KnownCommands {
    private static final String LAST_CASE = "case ${1:-} in";
    private static final Pattern SCRIPT_WORD = Pattern.compile("(?m)^  ([a-z]+)\\)");
    private static final Pattern PLACEHOLDER = Pattern.compile("[A-Z]+");

    /** Where options are read which the script hands on as they are. */
    private static final Map<String, String> HARNESSES = Map.of(
            "bench", "bench/src/main/java/dyad/bench",
            "fuzz", "fuzz/src/test/java/dyad/fuzz",
            "kills", "end/src/test/java/dyad/kills",
            "observe", "end/src/test/java/dyad/observe",
            "sim", "core/src/test/java/dyad/sim");

    private final CommandLine program;

    /** Each word of the script, and the text in which its options stand. */
    private final Map<String, String> script = new HashMap<>();

    /**
     * Reads the script and its harnesses.
     *
     * @param root the folder of the sources
     * @param program all commands of the program; they are parsed, and never run
     */
    KnownCommands(Path root, CommandLine program) throws IOException {
        this.program = program;
        String text = Files.readString(root.resolve("dyad"));
        List<String> words = SCRIPT_WORD
                .matcher(text.substring(text.lastIndexOf(LAST_CASE)))
                .results()
                .map(word -> word.group(1))
                .toList();
        for (String word : words) {
            boolean harness = HARNESSES.containsKey(word);
            script.put(word, harness ? sources(root.resolve(HARNESSES.getOrDefault(word, ""))) : text);
        }
    }

    private static String sources(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    /** What is wrong with a command, if anything is. */
    Optional<String> objection(Written written) {
        List<String> words =
                written.words().stream().filter(word -> !word.equals("…")).toList();
        if (words.isEmpty() || PLACEHOLDER.matcher(words.getFirst()).matches()) {
            return Optional.empty();
        }
        String first = words.getFirst();
        if (script.containsKey(first)) {
            return unknownOption(words, option -> names(script.getOrDefault(first, ""), option));
        }
        CommandLine command = command(words);
        if (command.getParent() == null && !first.startsWith("-")) {
            return Optional.of("There is no command " + first + ".");
        }
        return unknownOption(words, command.getCommandSpec().optionsMap()::containsKey)
                .or(() -> written.manner() == Manner.ASIDE ? Optional.empty() : refusal(words, written.manner()));
    }

    /** The last of nested commands that these words name; the program itself if they name none. */
    private CommandLine command(List<String> words) {
        CommandLine command = program;
        for (String word : words) {
            CommandLine next = command.getSubcommands().get(word);
            if (next == null) {
                break;
            }
            command = next;
        }
        return command;
    }

    private static boolean names(String text, String option) {
        return Pattern.compile(Pattern.quote(option) + "(?![a-z-])")
                .matcher(text)
                .find();
    }

    private static Optional<String> unknownOption(List<String> words, Predicate<String> known) {
        return words.stream()
                .filter(word -> word.startsWith("--"))
                .map(word -> word.replaceFirst("=.*", ""))
                .filter(known.negate())
                .findFirst()
                .map(option -> "There is no option " + option + ".");
    }

    /** What the program itself would say. */
    private Optional<String> refusal(List<String> words, Manner manner) {
        try {
            CommandLine.ParseResult _ = program.parseArgs(words.toArray(String[]::new));
            return Optional.empty();
        } catch (MissingParameterException lacking) {
            return manner == Manner.SPAN ? Optional.empty() : Optional.of(String.valueOf(lacking.getMessage()));
        } catch (ParameterException wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        }
    }
}
