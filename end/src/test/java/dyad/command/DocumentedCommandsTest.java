package dyad.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.command.Written.Manner;
import dyad.end.PretendEnd;
import dyad.home.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Every command that the documents tell people to type is one that there is, with options that it has. */
class DocumentedCommandsTest {
    private static final Path ROOT = Path.of("..");
    private static final int FEWEST = 150;

    private final CommandLine program = program();
    private final KnownCommands known = new KnownCommands(ROOT, program);

    DocumentedCommandsTest() throws IOException {}

    @Test
    void theProgramOrItsScriptKnowsEveryCommandInTheDocuments() throws Exception {
        List<String> objections = new ArrayList<>();
        Set<Manner> manners = EnumSet.noneOf(Manner.class);
        int commands = 0;
        for (Path document : documents()) {
            for (Written written : CommandsInMarkdown.in(Files.readString(document))) {
                commands++;
                manners.add(written.manner());
                known.objection(written)
                        .ifPresent(wrong -> objections.add(
                                document + ": dyad " + String.join(" ", written.words()) + ": " + wrong));
            }
        }
        assertEquals(List.of(), objections);
        assertEquals(EnumSet.allOf(Manner.class), manners);
        assertTrue(commands >= FEWEST, "only " + commands + " were found");
    }

    @Test
    void theDocumentsTellOfEveryCommandOfTheProgram() throws Exception {
        Set<String> told = new TreeSet<>();
        for (Path document : documents()) {
            for (Written written : CommandsInMarkdown.in(Files.readString(document))) {
                written.words().stream().findFirst().ifPresent(told::add);
            }
        }
        Set<String> there = program.getSubcommands().entrySet().stream()
                .filter(command ->
                        !command.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        there.removeAll(told);
        assertEquals(Set.of(), there, "docs/README.md has the list");
    }

    @Test
    void whatTheProgramDoesNotKnowIsNoticedWhereverItStands() {
        List<String> wrong = List.of(
                "    ./dyad sing",
                "Say `dyad sing`.",
                "    dyad run --loud",
                "Say `dyad run --loud`.",
                "It is `dyad page\n--lost`, over two lines.",
                "```\n$ dyad run --loud\n```",
                "    DYAD_HOME=x dyad run --loud",
                "    dyad say",
                "    dyad phone renew",
                "Say `dyad phone renew`.",
                "    dyad relay invite anna",
                "    dyad nearness maybe",
                "    ./dyad status        # or: ./dyad statsu",
                "    cd dyad && ./dyad status --loud",
                "    ./dyad bench --loud",
                "    ./dyad model --loud");
        for (String text : wrong) {
            assertEquals(1, objections(text), text);
        }
    }

    @Test
    void whatPeopleWriteAroundCommandsIsNoError() {
        List<String> right = List.of(
                "    ./dyad say \"it's late; good night # and well\"  # --loud",
                "    dyad status # --loud",
                "    dyad run --relay @invitation          # or in dyad.toml: url = \"@invitation\"",
                "A farewell: `dyad leave --farewell`.",
                "All of them: `dyad COMMAND --help`, `dyad feelings add NAME …`.",
                "    dyad page --close elsewhere; dyad phone --renew",
                "    dyad nearness ON",
                "    cd dyad && ./dyad --version",
                "    ./dyad sim --seed N          one life, line by line",
                "    ./dyad test -Ddyad.fuzz.seconds=5");
        for (String text : right) {
            assertFalse(CommandsInMarkdown.in(text).isEmpty(), text);
            assertEquals(0, objections(text), text);
        }
    }

    private long objections(String markdown) {
        return CommandsInMarkdown.in(markdown).stream()
                .filter(written -> known.objection(written).isPresent())
                .count();
    }

    /** Those for people; in the protocol {@code dyad …} are labels. */
    private static List<Path> documents() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String name : List.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md")) {
            all.add(ROOT.resolve(name));
        }
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            files.filter(file -> file.toString().endsWith(".md") && !file.endsWith("protocol.md"))
                    .sorted()
                    .forEach(all::add);
        }
        return all;
    }

    /** It is asked what it knows, and nothing else. */
    private static CommandLine program() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, false);
        Path none = Path.of("none");
        Context context = new Context(
                new Surroundings(Map.of(), none, none),
                terminal,
                new PretendLifetime(),
                (home, settings) -> new PretendEnd(),
                new PretendRelay());
        return new Commands(context).tree();
    }
}
