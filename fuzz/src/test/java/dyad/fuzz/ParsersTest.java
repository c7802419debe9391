package dyad.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the suite asks of every parser: its seeds, all that ever broke it, and a fixed number of seeded mutations of both. With
 * {@code -Ddyad.fuzz.seconds=5} also five seconds of Jazzer each, for which the suite has no time otherwise.
 */
class ParsersTest {
    /** Where all that ever broke a parser is kept, and {@code ./dyad fuzz} leaves what does. */
    private static final Path FINDINGS = Path.of("src/test/resources/findings");

    @TestFactory
    Stream<DynamicTest> everyParserTakesItsFirstSeed() {
        return Targets.all().stream()
                .map(target -> DynamicTest.dynamicTest(target.name(), () -> {
                    assertTrue(Memory.run(target, target.seeds().getFirst()));
                    for (byte[] seed : target.seeds()) {
                        Memory.run(target, seed);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> nothingThatOnceBrokeAParserBreaksItAgain() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Target target : Targets.all()) {
            for (Map.Entry<String, byte[]> past :
                    Corpus.of(FINDINGS.resolve(target.name())).entrySet()) {
                tests.add(DynamicTest.dynamicTest(
                        target.name() + ": " + past.getKey(), () -> Memory.run(target, past.getValue())));
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> noParserBreaksAtItsMutations() {
        return Targets.all().stream()
                .map(target -> DynamicTest.dynamicTest(target.name(), () -> new Shower(target).pour()));
    }

    /** What breaks one is left among the findings. */
    @TestFactory
    @EnabledIfSystemProperty(
            named = "dyad.fuzz.seconds",
            matches = "[1-9]\\d*",
            disabledReason = "as many seconds for each parser as this says, and about ten more to begin with")
    Stream<DynamicTest> noParserBreaksUnderJazzer(@TempDir Path folder) {
        Jazzer jazzer = new Jazzer(folder, FINDINGS);
        int seconds = Integer.getInteger("dyad.fuzz.seconds", 0);
        return Targets.all().stream()
                .map(target -> DynamicTest.dynamicTest(
                        target.name(),
                        () -> assertEquals(0, jazzer.fuzz(target, seconds).findings())));
    }

    /** A finding in a folder of no target's name would never be looked at. */
    @Test
    void everyFindingBelongsToATarget() throws IOException {
        Set<String> known = Targets.all().stream().map(Target::name).collect(Collectors.toSet());
        assertEquals(Targets.all().size(), known.size(), "two targets have one name");
        Set<String> folders = new TreeSet<>();
        if (Files.isDirectory(FINDINGS)) {
            try (Stream<Path> found = Files.list(FINDINGS)) {
                found.forEach(folder -> folders.add(String.valueOf(folder.getFileName())));
            }
        }
        folders.removeAll(known);
        assertEquals(Set.of(), folders);
    }

    /** Many mutations of a target's seeds. */
    record Shower(Target target) {
        private static final long SEED = 25;

        void pour() throws IOException {
            List<byte[]> seeds = new ArrayList<>(target.seeds());
            seeds.addAll(Corpus.of(FINDINGS.resolve(target.name())).values());
            Mutation mutation = new Mutation(SEED, seeds);
            for (int run = 0; run < target.runs(); run++) {
                byte[] input = mutation.next();
                try {
                    Memory.run(target, input);
                } catch (Exception | AssertionError | StackOverflowError e) {
                    throw new AssertionError(
                            "in run " + run + " at " + HexFormat.of().formatHex(input), e);
                }
            }
        }
    }
}
