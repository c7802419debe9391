package dyad.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code ./dyad} names what is missing, and {@code ./dyad test} leaves nothing out in silence. */
@Execution(ExecutionMode.CONCURRENT)
final class SurroundingsTest {
    @TempDir
    private Path temporary = Path.of("");

    private Workshop workshop;

    @BeforeEach
    void setUp() throws IOException {
        workshop = new Workshop(temporary);
        workshop.install("chromium-headless-shell");
        workshop.install("mosquitto");
    }

    @Test
    void aJdkBesideAnOlderJavaHomeIsFound() throws Exception {
        workshop.set("JAVA_HOME", workshop.jdk("jdk 17", "17.0.1").toString());
        assertEquals(0, workshop.run("status").exitCode());
    }

    @Test
    void aJdkOnThePathIsFound() throws Exception {
        workshop.unset("JAVA_HOME");
        Path elsewhere = Files.move(workshop.jdk("jdk 25", "25"), temporary.resolve("elsewhere"));
        workshop.set("PATH", workshop.bin() + ":" + elsewhere.resolve("bin"));
        assertEquals(0, workshop.run("status").exitCode());
    }

    @Test
    void withoutAJdkOf25ItSaysWhatToInstall() throws Exception {
        workshop.jdk("jdk 25", "24.0.2");
        for (String command : new String[] {"status", "test", "bench", "format"}) {
            Run run = workshop.run(command);
            assertEquals(1, run.exitCode());
            assertTrue(run.error().contains("no JDK 25 found"), run.error());
            assertTrue(run.error().contains("apt-get install openjdk-25-jdk"), run.error());
        }
    }

    @Test
    void withoutMavenItSaysWhatToInstall() throws Exception {
        workshop.uninstall("mvn");
        Run run = workshop.run("status");
        assertEquals(1, run.exitCode());
        assertEquals("dyad: Maven is needed to build. Install it with: apt-get install maven\n", run.error());
    }

    @Test
    void theWholeSuiteHasTheBrowserTests() throws Exception {
        Run run = workshop.run("test", "-pl", "core");
        assertEquals(0, run.exitCode(), run.error());
        String call = workshop.mavenCalls().getLast();
        assertTrue(call.contains("-Pbrowser -Pfuzz verify "), call);
        assertTrue(call.endsWith(" -pl core"), call);
        assertTrue(call.contains("-Ddyad.app=" + workshop.root().resolve("end/target/app-")), call);
    }

    @Test
    void withoutChromiumAndMosquittoTheTestsFailAndNameTheRemedy() throws Exception {
        workshop.uninstall("chromium-headless-shell");
        workshop.uninstall("mosquitto");
        Run run = workshop.run("test");
        assertEquals(1, run.exitCode());
        assertTrue(run.error().contains("apt-get install chromium-headless-shell mosquitto\n"), run.error());
        assertTrue(workshop.mavenCalls().isEmpty());
    }

    @Test
    void theBrowserTestsAreLeftOutLoudlyAndOnlyOnRequest() throws Exception {
        workshop.uninstall("chromium-headless-shell");
        Run run = workshop.run("test", "-pl", "core", "--without-browser");
        assertEquals(0, run.exitCode(), run.error());
        assertTrue(run.error().contains("*** THE BROWSER TESTS ARE LEFT OUT"), run.error());
        assertFalse(workshop.mavenCalls().getLast().contains("browser"));
    }

    @Test
    void failedTestsFailTheScriptAndAreNamedAtItsEnd() throws Exception {
        workshop.lay("red");
        Run run = workshop.run("test");
        assertEquals(1, run.exitCode());
        String named = "\n  dyad.RedTest.one: java.lang.AssertionError: no\n";
        assertTrue(run.error().endsWith(named + "dyad: the tests failed.\n"), run.error());
        assertEquals(1, workshop.run("test", "-Dtest=One").exitCode());
    }
}
