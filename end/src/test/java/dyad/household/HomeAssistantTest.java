package dyad.household;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dyad.connection.Await;
import dyad.connection.Mosquitto;
import dyad.connection.RelayAccess;
import dyad.end.End;
import dyad.end.NearnessView;
import dyad.end.PretendEnd;
import dyad.end.SystemClock;
import dyad.end.SystemEntropy;
import dyad.household.Guest.Heard;
import dyad.lamp.LightTable;
import dyad.lamp.Mood;
import dyad.nearness.Level;
import dyad.senses.Presence;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Home Assistant, as its documentation says: discovery, availability, states, and wishes that can only lower. */
@Execution(ExecutionMode.CONCURRENT)
class HomeAssistantTest {

    @TempDir
    Path folder = Path.of("");

    private Mosquitto broker;
    private Guest assistant;

    @BeforeEach
    void start() throws Exception {
        broker = new Mosquitto(folder, "allow_anonymous true", "max_packet_size 8000000");
        assistant = Guest.listening(broker.port(), "homeassistant/#", "dyad/#");
    }

    @AfterEach
    void stop() {
        assistant.close();
        broker.close();
    }

    private Household open(Wishes wishes, boolean homeAssistant) throws Exception {
        HouseholdSettings settings = new HouseholdSettings(
                new RelayAccess(broker.address(), Optional.empty()), List.of(), homeAssistant, LightTable.of(Map.of()));
        Household household = Household.open(
                settings, wishes, folder.resolve("household.json"), new SystemClock(), new SystemEntropy());
        household.start();
        return household;
    }

    private Heard discovery() throws InterruptedException {
        Await.until("it is announced", () -> !configs().isEmpty());
        return configs().getLast();
    }

    private List<Heard> configs() {
        return assistant.heard().stream()
                .filter(heard -> heard.topic().startsWith("homeassistant/device/"))
                .toList();
    }

    private void await(String topic, String text) throws InterruptedException {
        Await.until(topic + " " + text, () -> assistant.heard(topic).contains(text));
    }

    private static String own(Heard discovery, String part) {
        String object = discovery.topic().split("/", -1)[2];
        return "dyad/" + object.substring("dyad_".length()) + "/" + part;
    }

    @Test
    void theDeviceIsAnnouncedToldOfAndTakenOutAgain() throws Exception {
        Wished wished = new Wished();
        Household household = open(wished, true);
        Heard discovery = discovery();
        assertTrue(discovery.retained());
        assertTrue(discovery.topic().matches("homeassistant/device/dyad_[0-9a-f]{8}/config"), discovery.topic());
        JsonObject config =
                Json.createReader(new StringReader(discovery.text())).readObject();
        assertEquals(own(discovery, "availability"), config.getString("availability_topic"));
        assertEquals("Dyad", config.getJsonObject("origin").getString("name"));
        JsonObject components = config.getJsonObject("components");
        assertEquals(
                Set.of("presence", "nearness", "direction", "event", "say", "touch", "quiet"), components.keySet());
        assertEquals(
                "{\"platform\":\"sensor\",\"unique_id\":\"%s_presence\",\"name\":\"Presence\",\"device_class\":\"enum\",\"options\":[\"here\",\"awake\",\"away\"],\"state_topic\":\"%s\",\"expire_after\":90}"
                        .formatted(discovery.topic().split("/", -1)[2], own(discovery, "presence")),
                components.getJsonObject("presence").toString());
        assertEquals("%", components.getJsonObject("nearness").getString("unit_of_measurement"));
        assertFalse(components.getJsonObject("nearness").containsKey("state_class"));
        assertEquals(
                "[\"arrived\",\"away_from\",\"stationary\",\"towards\"]",
                components.getJsonObject("direction").getJsonArray("options").toString());
        await(own(discovery, "availability"), "online");

        household.mood(new Mood(Presence.AWAKE, OptionalDouble.of(0.426), Optional.of("towards"), 1));
        await(own(discovery, "presence"), "awake");
        await(own(discovery, "nearness"), "43");
        await(own(discovery, "direction"), "towards");
        household.mood(new Mood(Presence.HERE, OptionalDouble.empty(), Optional.empty(), 1));
        await(own(discovery, "nearness"), "None");
        household.happened(Happening.WORD);
        await(own(discovery, "event"), "{\"event_type\":\"word\"}");
        // Nothing of what is felt stays at the broker.
        Set<String> kept = Set.of(discovery.topic(), own(discovery, "availability"));
        assertTrue(assistant.heard().stream().allMatch(heard -> heard.retained() == kept.contains(heard.topic())));

        assistant.forget();
        assistant.say("homeassistant/status", "online", false);
        assertEquals(discovery.text(), discovery().text());
        await(own(discovery, "presence"), "here");

        household.close();
        await(own(discovery, "availability"), "offline");
        try (Household off = open(wished, false)) {
            Await.until("it is taken out", () -> configs().getLast().text().isEmpty());
            assertTrue(off.view().problem().isEmpty());
            assertTrue(configs().getLast().retained());
        }
        assistant.forget();
        try (Household stillOff = open(wished, false)) {
            Await.until("connected", () -> connected(stillOff));
        }
        assertEquals(List.of(), configs(), "said once, and no more");
    }

    private static boolean connected(Household household) {
        try {
            return household.view().connected();
        } catch (HouseholdException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void wishesAreFulfilledAtAHumanPaceAndNeverFromTheBrokersMemory() throws Exception {
        Wished wished = new Wished();
        try (Household _ = open(wished, true)) {
            Heard discovery = discovery();
            await(own(discovery, "availability"), "online");
            assistant.say(own(discovery, "say"), "good night", false);
            assistant.say(own(discovery, "say"), "a second one at once", false);
            assistant.say(own(discovery, "touch"), "PRESS", false);
            Await.until("a short touch", () -> wished.all().contains("let go"));
            assistant.say(own(discovery, "quiet"), "PRESS", false);
            Await.until("quiet", () -> wished.all().contains("quiet"));
            assertEquals(List.of("say good night", "touch", "let go", "quiet"), wished.all());
            assistant.say(own(discovery, "say"), "kept", true);
            assistant.say(own(discovery, "touch"), "PRESS", true);
        }
        assistant.forget();
        int before = wished.all().size();
        try (Household _ = open(wished, true)) {
            Heard discovery = discovery();
            assistant.say(own(discovery, "quiet"), "PRESS", false);
            Await.until(
                    "quiet again",
                    () -> wished.all().getLast().equals("quiet") && wished.all().size() > before);
            assertEquals(before + 1, wished.all().size(), wished.all().toString());
        }
    }

    /** Safety property 3, for whatever may publish at the household's broker. */
    @Test
    void nothingThatIsPublishedCanSwitchOnLengthenOrSharpenSensing() throws Exception {
        PretendEnd end = PretendEnd.met();
        Random random = new Random(5);
        try (Household _ = open(new EndWishes(end), true)) {
            Heard discovery = discovery();
            await(own(discovery, "availability"), "online");
            List<String> words = List.of(
                    "ON",
                    "PRESS",
                    "online",
                    "true",
                    "1",
                    "{\"on\":true,\"seconds\":86400,\"floor\":\"178m\"}",
                    "nearness on",
                    "here",
                    "awake",
                    "86400",
                    "178m",
                    "");
            List<String> parts = List.of(
                    "say",
                    "touch",
                    "quiet",
                    "nearness",
                    "nearness/set",
                    "presence",
                    "presence/set",
                    "direction",
                    "availability",
                    "event");
            for (String part : parts) {
                for (String word : words) {
                    assistant.say(own(discovery, part), word, false);
                }
                byte[] noise = new byte[random.nextInt(4_000)];
                random.nextBytes(noise);
                assistant.say(own(discovery, part), noise, false);
            }
            assistant.say(own(discovery, "quiet"), "PRESS", false);
            Await.until("all was taken in", () -> end.status().mine() == Presence.AWAY);
            assertEquals(NearnessView.OFF, end.status().nearness());
            // And what is on can only end.
            end.presence(Presence.HERE);
            end.nearness(3_600, Level.TOWN);
            assistant.say(own(discovery, "quiet"), "PRESS", false);
            Await.until("nearness ended", () -> end.status().nearness().equals(NearnessView.OFF));
        }
    }

    @Test
    void noCodeOfTheHouseholdCanBeginNearness() {
        noClasses()
                .that()
                .resideInAnyPackage("dyad.household..", "dyad.lamp..")
                .should()
                .callMethod(End.class, "nearness", int.class, Level.class)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dyad.household", "dyad.lamp"));
    }
}
