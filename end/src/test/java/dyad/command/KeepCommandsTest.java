package dyad.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.end.EndSettings;
import dyad.end.LinkedEnd;
import dyad.end.Relays;
import dyad.feeling.Feeling;
import dyad.felt.FeelingJson;
import dyad.felt.Presets;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.home.Home;
import dyad.home.HomeLock;
import dyad.hum.Profile;
import dyad.store.SqliteStore;
import jakarta.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup, restore and export by the command line, on real stores. */
class KeepCommandsTest {
    private static final String PASSPHRASE = "six words found by throwing dice";

    @TempDir
    private Path folder;

    private Machine machine = new Machine(Path.of(""));
    private Path secret = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void write() throws Exception {
        machine = new Machine(folder);
        secret = Files.writeString(folder.resolve("passphrase"), PASSPHRASE + "\nnot this\n");
        file = folder.resolve("backup");
        Home.prepare(machine.home.directory());
        try (SqliteStore store = SqliteStore.open(machine.home.store())) {
            store.transact(records -> {
                records.pairs().begin(new byte[32]);
                records.addEntry(entry(1, true, "good night"));
                records.addEntry(felt());
                return true;
            });
        }
    }

    @AfterEach
    void close() {
        machine.close();
    }

    private static Entry entry(int number, boolean mine, String text) {
        byte[] id = new byte[MessageId.SIZE];
        id[0] = (byte) number;
        return new Entry(MessageId.of(id), mine, Saying.words(text), 1_000L * number, true);
    }

    /** Said with a feeling. */
    private static Entry felt() {
        Entry words = entry(2, false, "sleep well\nand dream");
        Feeling feeling = FeelingJson.read(Json.createObjectBuilder()
                .add("pleasure", 1)
                .add("arousal", 0)
                .add("colour", "#30c090")
                .build());
        return new Entry(words.id(), false, Saying.felt(feeling, words.text()), words.saidAtMillis(), true);
    }

    private Result backup(String... more) {
        return run("backup", file.toString(), more);
    }

    private Result run(String command, String argument, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of(command, argument, "--passphrase-file", secret.toString(), "--json"));
        arguments.addAll(List.of(more));
        return machine.run(arguments.toArray(String[]::new));
    }

    private Path other() {
        return folder.resolve("other");
    }

    private Result restore() {
        return run("restore", file.toString(), "--home", other().toString());
    }

    private static String kind(Result result) {
        assertEquals(1, result.exitCode(), result.toString());
        return result.json().getFirst().getString("kind");
    }

    @Test
    void aBackupIsRestoredIntoANewHomeWithNoEndRunning() throws Exception {
        Result written = backup();
        assertEquals(0, written.exitCode(), written.toString());
        assertEquals(2, written.json().getFirst().getInt("words"));
        Files.writeString(machine.home.configuration(), "profile = \"quiet\"\n");
        Files.writeString(machine.home.chosenRelay(), "a relay with its password\n");
        assertEquals("exists", kind(backup()));
        assertEquals(0, backup("--force").exitCode());
        Result restored = restore();
        assertEquals(
                "{\"restored\":true,\"words\":2,\"passedOver\":0}",
                restored.out().strip());
        assertEquals("profile = \"quiet\"\n", Files.readString(other().resolve("dyad.toml")));
        assertEquals("a relay with its password\n", Files.readString(other().resolve("relay.toml")));
        try (SqliteStore store = SqliteStore.open(other().resolve("link.db"))) {
            assertEquals(
                    List.of(entry(1, true, "good night"), felt()), store.transact(records -> records.newestEntries(9)));
        }
        assertEquals("not-empty", kind(restore()));
    }

    @Test
    void aRunningEndIsBackedUpAndExportedAsItRuns() throws Exception {
        EndSettings settings = new EndSettings(Relays.NONE, Profile.HOME, Optional.empty());
        try (HomeLock _ = HomeLock.acquire(machine.home);
                RunningEnd _ = RunningEnd.start(
                        machine.home,
                        settings,
                        PageChoice.onPort(0),
                        (home, same) -> LinkedEnd.open(home.store(), same))) {
            assertEquals(
                    0, machine.run("feelings", "add", "soon", "--pleasure", "1").exitCode());
            assertEquals(2, backup().json().getFirst().getInt("words"));
            assertEquals("exists", kind(backup()));
            Path target = folder.resolve("export");
            Result exported = machine.run("export", target.toString(), "--json");
            assertFalse(exported.json().getFirst().getBoolean("encrypted"), exported.toString());
            assertEquals("exists", kind(machine.run("export", target.toString(), "--json")));
            Result busy = run("restore", file.toString());
            assertEquals(4, busy.exitCode(), busy.toString());
        }
        assertEquals(0, restore().exitCode());
        try (SqliteStore store = SqliteStore.open(other().resolve("link.db"))) {
            assertEquals("soon", new Presets(store).all().getFirst().name());
        }
    }

    @Test
    void anExportIsReadableByPeopleAndByPrograms() throws Exception {
        Path target = folder.resolve("export");
        Result exported = machine.run("export", target.toString());
        assertEquals(0, exported.exitCode(), exported.toString());
        assertTrue(exported.out().contains("not encrypted"), exported.out());
        List<String> text = Files.readAllLines(target.resolve("history.txt"));
        assertEquals(3, text.size());
        assertTrue(text.getFirst().endsWith("  me    good night"), text.getFirst());
        assertTrue(
                text.get(1).endsWith("  them  (a feeling: pleasant, still; #30c090, 2.4 s) sleep well"), text.get(1));
        assertTrue(text.get(2).endsWith("      and dream"), text.get(2));
        assertEquals(
                "{\"id\":\"02000000000000000000000000000000\",\"from\":\"them\",\"text\":\"sleep well\\nand dream\","
                        + "\"at\":2000,\"arrived\":true,\"pair\":1,\"feeling\":{\"pleasure\":1.0,\"arousal\":0.0,"
                        + "\"dominance\":0.5,\"envelope\":[[0,0.0],[600,0.8],[2400,0.0]],\"sharpness\":0.0,"
                        + "\"colour\":\"#30c090\"}}",
                Files.readAllLines(target.resolve("history.jsonl")).getLast());
        String xml = Files.readString(target.resolve("feelings.xml"));
        assertTrue(xml.contains("id=\"feeling-" + felt().id() + "\"") && xml.endsWith("</emotionml>\n"), xml);
        assertTrue(Files.readString(target.resolve("README.txt")).contains("NOT encrypted"));
    }

    @Test
    void everyTroubleHasAnErrorOfItsOwnAndTouchesNothing() throws Exception {
        backup();
        byte[] whole = Files.readAllBytes(file);
        Files.writeString(secret, "another passphrase");
        assertEquals("wrong-passphrase", kind(restore()));
        Files.writeString(secret, PASSPHRASE);
        Files.write(file, Arrays.copyOf(whole, whole.length - 20));
        assertEquals("cut-short", kind(restore()));
        byte[] altered = whole.clone();
        altered[whole.length - 20] ^= 1;
        Files.write(file, altered);
        assertEquals("altered", kind(restore()));
        Files.writeString(file, "a letter to nobody, long enough to be one".repeat(9));
        assertEquals("not-a-backup", kind(restore()));
        byte[] newer = whole.clone();
        newer[12] = 9;
        Files.write(file, newer);
        assertEquals("newer-version", kind(restore()));
        Files.delete(file);
        assertEquals("storage", kind(restore()));
        assertFalse(Files.exists(other()), "the home was not even made");
    }

    @Test
    void aPassphraseMustBeGivenAndMustNotBeTooShort() throws Exception {
        assertEquals(2, machine.run("backup", file.toString()).exitCode());
        Files.writeString(secret, "short");
        assertEquals(2, backup().exitCode());
        secret = folder.resolve("nowhere");
        assertEquals(2, backup().exitCode());
        assertFalse(Files.exists(file));
    }

    @Test
    void aHomeWithoutAnEndCannotBeBackedUp() {
        Result nothing =
                run("backup", file.toString(), "--home", folder.resolve("empty").toString());
        assertEquals(3, nothing.exitCode(), nothing.toString());
        assertFalse(Files.exists(folder.resolve("empty")));
    }
}
