package dyad.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code ./dyad COMMAND} builds when it must and then becomes the program. */
@Execution(ExecutionMode.CONCURRENT)
final class StartTest {
    @TempDir
    private Path temporary = Path.of("");

    private Workshop workshop;

    @BeforeEach
    void setUp() throws IOException {
        workshop = new Workshop(temporary);
    }

    @Test
    void onlyTheFirstStartBuilds() throws Exception {
        Run first = workshop.run("say", "two words");
        assertTrue(first.error().contains("building for the first time"), first.error());
        assertTrue(first.output().endsWith("dyad.command.Main say two words\n"), first.output());
        Run second = workshop.run("status");
        assertEquals("", second.error());
        assertEquals(1, workshop.mavenCalls().size());
    }

    @Test
    void anEndStartsFromTheCacheThatTheBuildTrainedAndAShortCommandDoesNot() throws Exception {
        assertTrue(workshop.run("run").output().contains("-XX:AOTCache="));
        assertFalse(workshop.run("status").output().contains("-XX:AOTCache="));
    }

    @Test
    void aBuildThatCannotBeTrainedStartsAllTheSame() throws Exception {
        workshop.lay("untrainable");
        Run run = workshop.run("run");
        assertEquals(0, run.exitCode());
        assertTrue(run.error().contains("warm-up.log"), run.error());
        assertFalse(run.output().contains("AOTCache"), run.output());
    }

    @Test
    void aNewAChangedAndARemovedSourceAreBuiltAgain() throws Exception {
        workshop.run("status");
        workshop.lay("core/src/main/New.java");
        assertTrue(workshop.run("status").error().contains("the sources changed"));
        Files.writeString(workshop.root().resolve("core/src/main/New.java"), "changed");
        workshop.run("status");
        assertEquals(3, workshop.mavenCalls().size());
        workshop.takeAway("core/src/main/New.java");
        workshop.run("status");
        workshop.run("status");
        assertEquals(3, workshop.mavenCalls().size(), "the first build is still there and is what is wanted now");
    }

    @Test
    void twoStartsAtOnceBuildOnce() throws Exception {
        Path script = workshop.root().resolve("dyad");
        workshop.lay("held");
        Run one = workshop.start(script, "status");
        Run other = workshop.start(script, "status");
        Await.until("one of them waits", () -> waits(one) || waits(other));
        workshop.takeAway("held");
        assertEquals(0, one.finished().exitCode(), one.error());
        assertEquals(0, other.finished().exitCode(), other.error());
        assertEquals(1, workshop.mavenCalls().size());
    }

    private static boolean waits(Run run) {
        try {
            return run.error().contains("another build is under way");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFailedBuildSaysWhyAndIsTriedAgain() throws Exception {
        workshop.lay("broken");
        Run run = workshop.run("status");
        assertEquals(1, run.exitCode());
        assertTrue(run.error().contains("something does not compile"), run.error());
        assertTrue(run.error().contains("target/build.log"), run.error());
        workshop.takeAway("broken");
        assertEquals(0, workshop.run("status").exitCode());
    }

    @Test
    void theProgramsOwnExitCodeIsHandedOn() throws Exception {
        workshop.lay("failing");
        assertEquals(7, workshop.run("status").exitCode());
    }

    @Test
    void itIsFoundThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(
                temporary.resolve("link to dyad"), workshop.root().resolve("dyad"));
        assertEquals(0, workshop.start(link, "status").finished().exitCode());
        assertEquals(1, workshop.mavenCalls().size());
    }

    @Test
    void optionsForMavenAndForTheProgramsJvmArePassedOn() throws Exception {
        workshop.set("MAVEN_ARGS", "-ntp --offline");
        workshop.set("MAVEN_OPTS", "-Xmx300m");
        workshop.set("DYAD_JAVA_OPTS", "-Xint -Dsome=thing");
        assertTrue(workshop.run("status").output().contains(" -Xint -Dsome=thing "));
        String call = workshop.mavenCalls().getFirst();
        assertTrue(call.contains("-Xmx300m |"), call);
        assertTrue(call.contains(" -ntp --offline "), call);
    }
}
