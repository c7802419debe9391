package dyad.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class ManualCommandTest {
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*[a-z]");
    private static final Pattern LISTED = Pattern.compile("(?m)^  ([a-z]+)(?:, ([a-z]+))? {2,}");

    /** What belongs to dyad relay. */
    private static final List<String> KEEPERS = List.of("check", "invite", "users", "revoke");

    @TempDir
    private Path folder;

    private Machine machine;
    private Path share;

    @BeforeEach
    void write() {
        machine = new Machine(folder);
        share = folder.resolve("share");
        machine.environment.put("SOURCE_DATE_EPOCH", "1767225600");
        assertEquals(0, machine.run("manual", share.toString()).exitCode());
    }

    @AfterEach
    void close() {
        machine.close();
    }

    @Test
    void everyCommandHasAPageWithAllThatItsHelpShows() throws Exception {
        List<String> commands = commands();
        assertTrue(commands.containsAll(List.of("run", "say", "doctor", "away")), commands.toString());
        for (String command : commands) {
            String page = Files.readString(page("dyad-" + command));
            if (page.startsWith(".so ")) {
                assertTrue(
                        Files.exists(
                                share.resolve("man").resolve(page.substring(4).strip())),
                        page);
                continue;
            }
            String text = page.replace("\\-", "-");
            assertTrue(text.contains("\ndyad-" + command + " - ") || command.equals("quiet"), page);
            Set<String> options = options(machine.run(command, "--help").out());
            assertTrue(options.contains("--help"), command);
            assertTrue(options(text).containsAll(options), command + ": " + options);
        }
        String all = Files.readString(page("dyad"));
        assertTrue(commands.stream().allMatch(command -> all.contains("\\fB" + command) || command.equals("away")));
        assertFalse(all.contains("warm\\-up"));
        try (Stream<Path> pages = Files.list(share.resolve("man/man1"))) {
            assertEquals(commands.size() + KEEPERS.size() + 1, pages.count());
        }
        for (String command : KEEPERS) {
            String text = Files.readString(page("dyad-relay-" + command)).replace("\\-", "-");
            assertTrue(
                    options(text)
                            .containsAll(options(
                                    machine.run("relay", command, "--help").out())),
                    command);
        }
    }

    @Test
    void theSameSourcesGiveTheSamePagesWithTheDateOfTheSources() throws Exception {
        String page = Files.readString(page("dyad"));
        assertTrue(page.startsWith(".TH DYAD 1 \"2026-01-01\" \"dyad "), page);
        machine.run("manual", share.toString());
        assertEquals(page, Files.readString(page("dyad")));
        machine.environment.put("SOURCE_DATE_EPOCH", "yesterday");
        assertEquals(2, machine.run("manual", share.toString()).exitCode());
    }

    @Test
    void thoseWhoReadManPagesFindNothingToWarnOf() throws Exception {
        assumeTrue(installed("mandoc") && installed("groff"), "NOT RUN: apt-get install mandoc groff");
        List<String> pages = new ArrayList<>(List.of("mandoc", "-T", "lint", "-W", "warning"));
        try (Stream<Path> all = Files.list(share.resolve("man/man1"))) {
            all.map(Path::toString).filter(page -> !page.endsWith("away.1")).forEach(pages::add);
        }
        assertEquals("", typed("", pages));
        List<String> groff = new ArrayList<>(List.of("groff", "-man", "-ww", "-z", "-T", "utf8"));
        groff.addAll(pages.subList(pages.indexOf("warning") + 1, pages.size()));
        assertEquals("", typed("", groff));
        Path wrong = Files.writeString(folder.resolve("wrong.1"), ".TH X 1\n.XX\n");
        assertFalse(typed("", List.of("mandoc", "-T", "lint", "-W", "warning", wrong.toString()))
                .isEmpty());
    }

    @Test
    void aShellCompletesCommandsOptionsTheirWordsAndFiles() throws Exception {
        Path script = share.resolve("bash-completion/completions/dyad");
        assertEquals("", typed("", List.of("bash", "-n", script.toString())));
        Path file = Files.createFile(folder.resolve("our-words.backup"));
        String keys = """
                source %s; dyad() { printf '<%%s>' "$@"; echo; }
                dyad doct\t--js\t
                dyad run --log-f\tjour\t--profile qui\t
                dyad lamps fi\t
                dyad restore %s\t
                exit
                """.formatted(script, folder.resolve("our-w"));
        List<String> shell = List.of(
                "script",
                "--quiet",
                "--return",
                "--command",
                "bash --norc --noprofile -i",
                folder.resolve("transcript").toString());
        String shown = typed(keys, shell);
        assertTrue(shown.contains("<doctor><--json>"), shown);
        assertTrue(shown.contains("<run><--log-format><journal><--profile><quiet>"), shown);
        assertTrue(shown.contains("<lamps><find>"), shown);
        assertTrue(shown.contains("<restore><" + file + ">"), shown);
    }

    private List<String> commands() {
        String help = machine.run("--help").out();
        return LISTED.matcher(help.substring(help.indexOf("Commands:"), help.indexOf("Exit codes:")))
                .results()
                .flatMap(found -> Stream.of(found.group(1), found.group(2)))
                .filter(name -> name != null)
                .toList();
    }

    private Path page(String name) {
        return share.resolve("man/man1").resolve(name + ".1");
    }

    private static Set<String> options(String text) {
        return OPTION.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** All that a process shows which is given these keys. */
    private String typed(String keys, List<String> command) throws IOException, InterruptedException {
        Path input = Files.writeString(folder.resolve("keys"), keys);
        Process process = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .start();
        String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return shown;
    }
}
