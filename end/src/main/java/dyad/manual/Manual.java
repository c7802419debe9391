package dyad.manual;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import picocli.CommandLine;

/** All files of the manual, with their places below {@code /usr/share}. */
public final class Manual {
    /** A synopsis is wrapped by whoever shows it. */
    private static final int UNWRAPPED = 10_000;

    private static final Path PAGES = Path.of("man", "man1");
    private static final Path COMPLETIONS = Path.of("bash-completion", "completions");

    private final Map<Path, String> files = new TreeMap<>();
    private final String version;
    private final Optional<LocalDate> date;

    private Manual(String version, Optional<LocalDate> date) {
        this.version = version;
        this.date = date;
    }

    /**
     * Writes it.
     *
     * @param program makes the program's command line, laid by {@link Prose}; each a new one
     * @param version of the program
     * @param date of this version, where it is known
     * @return relative paths, with what belongs there
     */
    public static Map<Path, String> of(Supplier<CommandLine> program, String version, Optional<LocalDate> date) {
        Manual manual = new Manual(version, date);
        CommandLine root = program.get().setUsageHelpWidth(UNWRAPPED);
        manual.page(root);
        manual.files.put(COMPLETIONS.resolve(root.getCommandName()), Completion.bash(program.get()));
        return manual.files;
    }

    private void page(CommandLine command) {
        // The page of another name is a reference to the first.
        String reference = ".so " + PAGES.getFileName() + "/" + ManualPage.name(command) + ".1\n";
        ManualPage.names(command).forEach(name -> files.put(page(name), reference));
        files.put(page(ManualPage.name(command)), ManualPage.of(command, version, date));
        ManualPage.visible(command).forEach(this::page);
    }

    private static Path page(String name) {
        return PAGES.resolve(name + ".1");
    }
}
