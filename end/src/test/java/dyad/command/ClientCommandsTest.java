package dyad.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.change.Change;
import dyad.connection.Await;
import dyad.end.PretendEnd;
import dyad.senses.Presence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words a script may rely on, against an end that runs. */
class ClientCommandsTest {

    private static final String FIRST = "00000000000000000000000000000001";

    @TempDir
    static Path folder = Path.of("");

    private final PretendEnd end = PretendEnd.met();
    private Machine machine = new Machine(folder);

    @BeforeEach
    void start() throws Exception {
        machine = Machine.running(folder, end);
    }

    @AfterEach
    void stop() {
        machine.close();
    }

    @Test
    void sayReturnsTheIdOfTheKeptWord() {
        assertEquals(new Result(0, FIRST + System.lineSeparator(), ""), machine.run("say", "good", "night"));
        Result json = machine.run("say", "--json", "grüße");
        assertEquals(
                "{\"kept\":true,\"id\":\"00000000000000000000000000000002\"}",
                json.out().strip());
        assertEquals(
                "good night", machine.run("history", "--json").json().getFirst().getString("text"));
    }

    @Test
    void sayReadsStandardInputAndDropsTheLastLineBreakOnly() {
        machine.type("two\nlines\n\n");
        assertEquals(0, machine.run("say", "-").exitCode());
        assertEquals(
                "two\nlines\n",
                machine.run("history", "--json").json().getFirst().getString("text"));
        machine.type("\n");
        assertEquals(2, machine.run("say", "-").exitCode());
    }

    @Test
    void aWordThatIsTooLargeIsRefusedBeforeItIsSent() {
        machine.type("ü".repeat(40_000));
        Result result = machine.run("say", "--json", "-");
        assertEquals(1, result.exitCode());
        assertEquals("too-large", result.json().getFirst().getString("kind"));
    }

    @Test
    void theHistoryIsOneObjectALineAndContinuesAfterAnId() {
        machine.run("say", "one");
        machine.run("say", "two");
        assertEquals(2, machine.run("history", "--json").json().size());
        assertEquals(
                "two",
                machine.run("history", "--json", "--since", FIRST)
                        .json()
                        .getFirst()
                        .getString("text"));
        assertEquals(1, machine.run("history", "--json", "--limit", "1").json().size());
        assertTrue(machine.run("history").out().lines().allMatch(line -> line.contains("  me    ")));
        assertEquals(1, machine.run("history", "--since", "rubbish").exitCode());
    }

    @Test
    void theStatusHasWhatScriptsNeed() {
        var status = machine.run("status", "--json").json().getFirst();
        for (String field :
                new String[] {"met", "presence", "epoch", "unacknowledged", "relay", "profile", "tickMillis", "page"}) {
            assertTrue(status.containsKey(field), field);
        }
        assertTrue(machine.run("status").out().contains("together, a frame every 500 ms"));
    }

    @Test
    void presenceIsSetByOneWord() {
        assertEquals(
                "{\"mine\":\"awake\"}", machine.run("awake", "--json").out().strip());
        assertEquals(Presence.AWAKE, end.status().mine());
        machine.run("away");
        assertEquals(Presence.AWAY, end.status().mine());
        machine.run("here");
        assertEquals(Presence.HERE, end.status().mine());
    }

    @Test
    void nearnessIsAgreedToForATimeAndDownToAFloorAndEnded() {
        var nearness = machine.run("nearness", "on", "--for", "30m", "--floor", "1.24km", "--json")
                .json()
                .getFirst();
        assertEquals(
                1_800_000, nearness.getJsonObject("mine").getJsonNumber("until").longValue());
        assertEquals("1.24km", nearness.getJsonObject("mine").getString("floor"));
        assertTrue(machine.run("nearness").out().startsWith("You said yes until"));
        assertEquals("off.", machine.run("nearness", "off").out().strip());
        assertEquals(2, machine.run("nearness", "on", "--for", "ever").exitCode());
        assertEquals(1, machine.run("nearness", "on", "--floor", "10m").exitCode());
    }

    @Test
    void aTouchLastsAsLongAsSaid() {
        assertEquals(
                "{\"touched\":true,\"together\":false}",
                machine.run("touch", "--json", "--for", "1").out().strip());
        assertEquals(2, machine.run("touch", "--for", "61").exitCode());
    }

    @Test
    void wordsAreForgottenByIdOrByDay() {
        machine.run("say", "one");
        machine.run("say", "two");
        assertEquals(
                "{\"forgotten\":1}",
                machine.run("forget", "--json", FIRST).out().strip());
        assertEquals(
                "{\"forgotten\":0}",
                machine.run("forget", "--json", "--before", "2001-01-01").out().strip());
        assertEquals(
                "{\"forgotten\":1}",
                machine.run("forget", "--json", "--before", "2031-01-01T12:00")
                        .out()
                        .strip());
        assertEquals(2, machine.run("forget").exitCode());
        assertEquals(2, machine.run("forget", "--before", "yesterday").exitCode());
    }

    @Test
    void leavingNeedsAYes() {
        assertEquals(2, machine.run("leave").exitCode());
        assertTrue(end.status().met());
        assertEquals(
                "{\"left\":true}", machine.run("leave", "--yes", "--json").out().strip());
        assertFalse(end.status().met());
    }

    /** The word is never handed over by this end, and nobody presses Ctrl-C. */
    @Test
    void aFarewellIsSaidFirstAndNobodyHasLeftWhileItWaits() throws Exception {
        CompletableFuture<Result> leaving = machine.start("leave", "--yes", "--farewell", "Be well.");
        Await.until("said", () -> !end.history(Optional.empty(), 10).isEmpty());
        assertTrue(end.status().met());
        end.handOver();
        assertEquals(0, leaving.get().exitCode());
        assertFalse(end.status().met());
    }

    @Test
    void whoHasPausedCannotBidFarewellAndStays() {
        end.pause();
        Result result = machine.run("leave", "--yes", "--json", "--farewell", "Be well.");
        assertEquals("paused", result.json().getFirst().getString("kind"));
        assertTrue(end.status().met());
    }

    @Test
    void theLogIsShownWrittenOutOnceAndErased() throws Exception {
        end.changes().note(Change.Kind.NEARNESS, "120 minutes 8.7km");
        assertTrue(machine.run("log").out().strip().endsWith("  nearness  120 minutes 8.7km"));
        assertEquals("nearness", machine.run("log", "--json").json().getFirst().getString("change"));
        String file = folder.resolve("changes.jsonl").toString();
        assertEquals(0, machine.run("log", "--out", file).exitCode());
        assertEquals(1, Files.readAllLines(Path.of(file)).size());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(file))));
        assertEquals(2, machine.run("log", "--out", file).exitCode());
        assertEquals(2, machine.run("log", "--erase").exitCode());
        assertEquals(0, machine.run("log", "--erase", "--yes").exitCode());
        assertEquals("erased", machine.run("log", "--json").json().getFirst().getString("change"));
    }

    @Test
    void pagesAreListedAndClosedAndAskForAPassphrase() throws Exception {
        assertEquals(
                "No page is open to this end.",
                machine.run("page", "--list").out().strip());
        assertEquals(
                "{\"closed\":0}",
                machine.run("page", "--close", "all", "--json").out().strip());
        Path file = Files.writeString(folder.resolve("passphrase"), "six words found by throwing dice\n");
        assertEquals(
                0,
                machine.run("page", "--passphrase", "--passphrase-file", file.toString())
                        .exitCode());
        assertTrue(machine.run("status", "--json").json().getFirst().getBoolean("passphrase"));
        assertEquals(0, machine.run("page", "--no-passphrase").exitCode());
        assertFalse(machine.run("status", "--json").json().getFirst().getBoolean("passphrase"));
        assertEquals(2, machine.run("page", "--qr", "--list").exitCode());
    }

    @Test
    void pagePrintsAFreshOneTimeAddress() {
        String first = machine.run("page").out().strip();
        assertTrue(first.matches("http://127\\.0\\.0\\.1:\\d+/#token=[\\w-]{43}"), first);
        assertFalse(machine.run("page", "--json").out().contains(first));
    }

    @Test
    void whatTheEndRefusesIsToldWithItsKind() {
        end.leave(false);
        Result human = machine.run("say", "hello");
        assertEquals(new Result(1, "", "There is no link yet. Meet first." + System.lineSeparator()), human);
        Result json = machine.run("say", "--json", "hello");
        assertEquals(1, json.exitCode());
        assertEquals(
                "{\"error\":\"There is no link yet. Meet first.\",\"kind\":\"not-met\"}",
                json.out().strip());
    }
}
