package dyad.owntracks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.end.NamesInMemory;
import dyad.end.SystemEntropy;
import dyad.place.Place;
import dyad.place.SetClock;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the app may send, and what it is given. */
class PhoneTest {
    private final SetClock clock = new SetClock();
    private final NamesInMemory store = new NamesInMemory();
    private final Place place = new Place(clock, new SystemEntropy(), store);
    private final Phone phone = new Phone(clock, new SystemEntropy(), store, place);

    private void report(String text) {
        phone.report(text.getBytes(StandardCharsets.UTF_8));
    }

    private String here() {
        return App.location(46.434981, 13.748273, 12, clock.wallMillis() / 1_000);
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aLocationIsTakenPlainAndEncrypted() throws Exception {
        PhoneKeys keys = phone.keys();
        report(here());
        assertEquals(new PhoneCounts(1, 0, 0, 0), phone.counts());
        assertTrue(place.isKnown());
        clock.pass(Duration.ofSeconds(9));
        report(App.encrypted(keys.encryptionKey(), here()));
        assertEquals(new PhoneCounts(2, 0, 0, 0), phone.counts());
    }

    @Test
    void whatIsStaleOutOfOrderOrFromTheFutureIsAcceptedAndCounted() throws Exception {
        phone.keys();
        report(here());
        report(here());
        report(App.location(46, 14, 12, clock.wallMillis() / 1_000 - 3_600));
        report(App.location(46, 14, 12, clock.wallMillis() / 1_000 + 3_600));
        assertEquals(new PhoneCounts(1, 3, 0, 0), phone.counts());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "{\"_type\":\"lwt\",\"tst\":1}",
                "{\"_type\":\"transition\",\"lat\":46.4,\"lon\":13.7,\"tst\":1800000000}",
                "{\"_type\":\"waypoints\",\"waypoints\":[]}",
                "{\"_type\":\"cmd\",\"action\":\"reportLocation\"}",
                "{\"_type\":\"something of next year\"}"
            })
    void whatIsNoLocationIsNotNeeded(String body) throws Exception {
        phone.keys();
        report(body);
        assertEquals(new PhoneCounts(0, 0, 1, 0), phone.counts());
        assertFalse(place.isKnown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rubbish",
                "{",
                "[]",
                "{}",
                "{\"_type\":7}",
                "{\"_type\":\"location\"}",
                "{\"_type\":\"location\",\"lat\":\"46\",\"lon\":14,\"tst\":1800000000}",
                "{\"_type\":\"location\",\"lat\":46,\"lon\":14}",
                "{\"_type\":\"location\",\"lat\":91,\"lon\":14,\"tst\":1800000000}",
                "{\"_type\":\"location\",\"lat\":1e999999999,\"lon\":14,\"tst\":1800000000}",
                "{\"_type\":\"location\",\"lat\":46,\"lon\":14,\"tst\":1e999999999}",
                "{\"_type\":\"location\",\"lat\":46,\"lon\":14,\"acc\":-1,\"tst\":1800000000}",
                "{\"_type\":\"encrypted\"}",
                "{\"_type\":\"encrypted\",\"data\":\"?\"}",
                "{\"_type\":\"encrypted\",\"data\":\"AAAA\"}"
            })
    void whatCanNeverBeReadIsCountedAndForgotten(String body) throws Exception {
        phone.keys();
        report(body);
        assertNotEquals(1, phone.counts().taken());
        assertFalse(place.isKnown());
        assertEquals(1, phone.counts().unreadable() + phone.counts().late());
    }

    @Test
    void deepNestingLongBodiesAndForeignKeysAreUnreadable() throws Exception {
        phone.keys();
        report("{\"_type\":\"location\",\"lat\":" + "[".repeat(4_000) + "]".repeat(4_000) + "}");
        report(" ".repeat(Phone.LONGEST) + here());
        report(App.encrypted("another key", here()));
        report(App.encrypted(
                phone.keys().encryptionKey(), App.encrypted(phone.keys().encryptionKey(), here())));
        assertEquals(new PhoneCounts(0, 0, 0, 4), phone.counts());
    }

    @Test
    void onlyTheRightUserAndPasswordComeIn() throws Exception {
        assertEquals(Admission.STRANGER, phone.admit(basic("phone", "")));
        PhoneKeys keys = phone.keys();
        assertEquals(Admission.COME_IN, phone.admit(basic(keys.user(), keys.password())));
        for (String wrong : new String[] {
            "",
            "Basic",
            "Bearer " + keys.password(),
            basic("other", keys.password()),
            basic(keys.user(), "x"),
            basic(keys.user(), keys.password()) + " "
        }) {
            assertEquals(Admission.STRANGER, phone.admit(wrong), wrong);
        }
    }

    @Test
    void strangersAreHeldUpBeforeThePhoneIs() throws Exception {
        PhoneKeys keys = phone.keys();
        while (phone.admit("Basic wrong") == Admission.STRANGER) {
            // Until it is too much.
        }
        assertEquals(Admission.LATER, phone.admit("Basic wrong"));
        assertEquals(Admission.COME_IN, phone.admit(basic(keys.user(), keys.password())));
        clock.pass(Duration.ofSeconds(2));
        assertEquals(Admission.STRANGER, phone.admit("Basic wrong"));
    }

    @Test
    void tooManyReportsAreToldToComeLater() throws Exception {
        String right = basic("phone", phone.keys().password());
        int passed = 0;
        while (phone.admit(right) == Admission.COME_IN) {
            passed++;
        }
        assertEquals(200, passed);
        clock.pass(Duration.ofSeconds(1));
        assertEquals(Admission.COME_IN, phone.admit(right));
    }

    @Test
    void theKeysAreKeptUntilTheyAreRenewed() throws Exception {
        PhoneKeys keys = phone.keys();
        assertEquals(43, keys.password().length());
        assertEquals(32, keys.encryptionKey().length());
        Phone restarted = new Phone(clock, new SystemEntropy(), store, place);
        restarted.load();
        assertEquals(keys, restarted.keys());
        PhoneKeys fresh = restarted.renew();
        assertNotEquals(keys.password(), fresh.password());
        assertNotEquals(keys.encryptionKey(), fresh.encryptionKey());
        assertEquals(Admission.STRANGER, restarted.admit(basic("phone", keys.password())));
        assertEquals("the phone's keys", fresh.toString());
    }

    @Test
    void theLinkConfiguresTheAppWholly() throws Exception {
        PhoneKeys keys = phone.keys();
        PhoneSetup setup = new PhoneSetup("https://dyad.example.org/pub", keys);
        String start = "owntracks:///config?inline=";
        assertTrue(setup.link().startsWith(start));
        String base64 = setup.link().substring(start.length());
        assertTrue(base64.matches("[A-Za-z0-9]+"), "nothing that a URL would have to escape");
        String text = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject file = reader.readObject();
            assertEquals("configuration", file.getString("_type"));
            assertEquals(3, file.getInt("mode"));
            assertEquals("https://dyad.example.org/pub", file.getString("url"));
            assertTrue(file.getBoolean("auth"));
            assertEquals(keys.user(), file.getString("username"));
            assertEquals(keys.password(), file.getString("password"));
            assertEquals(keys.encryptionKey(), file.getString("encryptionKey"));
            assertFalse(file.getBoolean("cmd"));
            assertFalse(file.getBoolean("remoteConfiguration"));
            assertFalse(file.getBoolean("extendedData"));
        }
    }
}
