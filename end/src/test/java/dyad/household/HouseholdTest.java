package dyad.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.Await;
import dyad.connection.Mosquitto;
import dyad.connection.RelayAccess;
import dyad.connection.RelayAddress;
import dyad.end.SystemEntropy;
import dyad.lamp.Cue;
import dyad.lamp.Lamp;
import dyad.lamp.LampException;
import dyad.lamp.LightTable;
import dyad.lamp.Moment;
import dyad.lamp.Mood;
import dyad.lamp.Reach;
import dyad.senses.Presence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Lamps of each firmware: the very topics and payloads, and what happens when anything is restarted. */
@Execution(ExecutionMode.CONCURRENT)
class HouseholdTest {
    private static final Mood HERE = new Mood(Presence.HERE, OptionalDouble.empty(), Optional.empty(), 1);

    @TempDir
    Path folder = Path.of("");

    private final Wished wished = new Wished();
    private final HastyClock clock = new HastyClock();
    private Mosquitto broker;

    @BeforeEach
    void start() throws Exception {
        broker = new Mosquitto(folder, "allow_anonymous true", "max_packet_size 8000000");
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    private Household open(String... lamps) throws Exception {
        LightTable table = LightTable.of(Map.of(
                Cue.HERE, LightTable.read("#00ff00, 20 %, fade 0.3 s"),
                Cue.TOUCH, LightTable.read("#ff0000, 50 %, for 0.3 s, fade 0.2 s")));
        HouseholdSettings settings =
                new HouseholdSettings(new RelayAccess(address(), Optional.empty()), lamps(lamps), false, table);
        Household household =
                Household.open(settings, wished, folder.resolve("household.json"), clock, new SystemEntropy());
        household.start();
        Await.until("the household is connected", () -> view(household).connected());
        return household;
    }

    private RelayAddress address() {
        return broker.address();
    }

    private static List<Lamp> lamps(String... texts) throws LampException {
        List<Lamp> lamps = new ArrayList<>();
        for (String text : texts) {
            lamps.add(Lamp.parse(text));
        }
        return lamps;
    }

    private static HouseholdView view(Household household) {
        try {
            return household.view();
        } catch (HouseholdException e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitReach(Household household, Reach reach) throws InterruptedException {
        Await.until(
                "all lamps are " + reach,
                () -> view(household).lamps().stream().allMatch(item -> item.reach() == reach));
    }

    /**
     * What a Tasmota answered is heard for certain when something that was said after it is. Again and again, since on a busy
     * machine its own "Online" may still be on its way.
     */
    private void awaitAnswered(Household household, String topic) throws InterruptedException {
        try (Guest listener = Guest.listening(broker.port(), "stat/" + topic + "/RESULT")) {
            listener.say("cmnd/" + topic + "/State", "", false);
            Await.until("it has answered", () -> !listener.heard().isEmpty());
            Await.until("it seems gone", () -> {
                listener.say("tele/" + topic + "/LWT", "Offline", false);
                return reach(household, "bed") == Reach.NO;
            });
            listener.say("tele/" + topic + "/LWT", "Online", false);
            Await.until("it is back", () -> reach(household, "bed") == Reach.YES);
        }
    }

    private static Reach reach(Household household, String name) {
        return view(household).lamps().stream()
                .filter(item -> item.lamp().name().equals(name))
                .findFirst()
                .orElseThrow()
                .reach();
    }

    @Test
    void aTouchLightsLampsOfEachFirmwareByItsOwnConventionsAndTheyGetBackWhatTheyWere() throws Exception {
        try (WledDevice wled = new WledDevice(broker.port(), "wled/sofa", 77, true);
                TasmotaDevice tasmota = new TasmotaDevice(broker.port(), "tasmota_4F2A10");
                ZigbeeBridge zigbee = new ZigbeeBridge(broker.port());
                Household household = open(
                        "sofa = wled:wled/sofa",
                        "bed = tasmota:tasmota_4F2A10",
                        "desk = zigbee2mqtt:" + ZigbeeBridge.LAMP)) {
            awaitReach(household, Reach.YES);
            awaitAnswered(household, "tasmota_4F2A10");
            household.tryOut("sofa");
            household.tryOut("bed");
            household.tryOut("desk");
            Await.until(
                    "WLED is what it was",
                    () -> wled.shows().equals("77 #0000FF 9") && wled.orders().size() == 2);
            Await.until("Zigbee is what it was", () -> zigbee.shows().equals("OFF 127"));
            Await.until("Tasmota is what it was", () -> tasmota.shows().equals("ON 240,100,30 fade OFF"));
            assertEquals(
                    List.of(
                            "{\"on\":true,\"bri\":128,\"tt\":2,\"seg\":{\"fx\":0,\"col\":[[255,0,0]]}}",
                            "{\"on\":true,\"bri\":77,\"tt\":2,\"seg\":{\"fx\":9,\"col\":[[0,0,255]]}}"),
                    wled.orders());
            assertEquals(List.of("State", "State", "State"), tasmota.orders().subList(0, 3));
            assertEquals(
                    List.of("Fade 1", "Speed2 1", "HSBColor 0,100,50", "Speed2 1", "HSBColor 240,100,30", "Fade 0"),
                    tasmota.orders().stream()
                            .filter(order -> !order.equals("State"))
                            .toList());
            assertEquals(
                    List.of(
                            "{\"state\":\"ON\",\"brightness\":127,\"color\":{\"x\":0.6401,\"y\":0.3300},\"transition\":0.2}",
                            "{\"state\":\"OFF\",\"transition\":0.2}"),
                    zigbee.orders());
        }
    }

    @Test
    void whateverIsRestartedIsShownThePresentLightAgainAndAHandOnTheSwitchIsRespected() throws Exception {
        try (WledDevice wled = new WledDevice(broker.port(), "wled/sofa", 0, false);
                Household household = open("sofa = wled:wled/sofa")) {
            awaitReach(household, Reach.YES);
            household.mood(HERE);
            String light = "{\"on\":true,\"bri\":51,\"tt\":3,\"seg\":{\"fx\":0,\"col\":[[0,255,0]]}}";
            Await.until("it shines", () -> wled.orders().equals(List.of(light)));
            String again = light.replace("\"tt\":3", "\"tt\":5");

            wled.vanish();
            awaitReach(household, Reach.NO);
            wled.comeBack();
            Await.until("the lamp shines again", () -> wled.orders().equals(List.of(light, again)));

            broker.kill();
            Await.until("the broker is missed", () -> view(household).problem().isPresent());
            broker.restart();
            // Once or twice: when the broker is back, and when the lamp is.
            Await.until(
                    "it shines after the broker's restart", () -> wled.orders().size() > 2);
            awaitReach(household, Reach.YES);
            assertEquals(Optional.empty(), view(household).problem());

            // Until what it told of our own light is out of the way.
            clock.advance(60_000);
            assertEquals(again, wled.orders().getLast());
            // What it says after that is heard after that. Again and again, since on a busy machine its own "online" of
            // the restart may
            // still be on its way, and the light that it is then shown again too.
            do {
                wled.turn(0);
                Await.until("the lamp is missed", () -> {
                    wled.seems("offline");
                    return view(household).lamps().stream().allMatch(item -> item.reach() == Reach.NO);
                });
                wled.seems("online");
                awaitReach(household, Reach.YES);
            } while (!wled.shows().startsWith("0 "));
            // The second of the two may have come as late as this.
            int before = wled.orders().size();
            assertEquals(again, wled.orders().getLast());
            household.mood(new Mood(Presence.HERE, OptionalDouble.of(0.5), Optional.of("towards"), 1));
            household.moment(new Moment.TouchBegan());
            household.moment(new Moment.TouchEnded());
            Await.until(
                    "a touch lights it, for its time",
                    () -> wled.orders().getLast().equals("{\"on\":false,\"tt\":2}"));
            List<String> since = wled.orders().subList(before, wled.orders().size());
            assertTrue(since.stream().anyMatch(order -> order.contains("[[255,0,0]]")), since.toString());
            int after = wled.orders().size();
            household.mood(Mood.NOTHING);
            household.mood(HERE);
            Await.until("who comes anew is seen", () -> wled.orders().size() > after);
        }
    }

    @Test
    void lampsAreFoundAddedKeptTriedAndRemoved() throws Exception {
        try (WledDevice wled = new WledDevice(broker.port(), "wled/a1b2c3", 90, true);
                TasmotaDevice tasmota = new TasmotaDevice(broker.port(), "tasmota_4F2A10");
                ZigbeeBridge zigbee = new ZigbeeBridge(broker.port());
                Guest stranger = Guest.listening(broker.port())) {
            assertFalse(tasmota.shows().isEmpty() || zigbee.shows().isEmpty());
            hostile(stranger);
            try (Household household = open("desk = zigbee2mqtt:" + ZigbeeBridge.LAMP)) {
                List<Lamp> found = household.find();
                assertEquals(
                        List.of("tasmota:tasmota_4F2A10", "wled:wled/a1b2c3"),
                        found.stream().map(Lamp::device).sorted().toList());
                assertTrue(found.stream().anyMatch(lamp -> lamp.name().equals("Bed lamp")), found.toString());
                household.add(Lamp.parse("sofa", "wled:wled/a1b2c3"));
                awaitReach(household, Reach.YES);
                assertTrue(household.tryOut("sofa"));
                Await.until("it was tried", () -> wled.orders().size() == 2);
                assertEquals("90 #0000FF 9", wled.shows());
                assertFalse(household.tryOut("nobody"));
            }
            try (Household household = open()) {
                assertEquals(List.of(Lamp.parse("sofa", "wled:wled/a1b2c3")), lamps(household));
                assertTrue(household.remove("sofa"));
                assertFalse(household.remove("sofa"));
                assertEquals(List.of(), lamps(household));
            }
        }
    }

    private static List<Lamp> lamps(Household household) {
        return view(household).lamps().stream().map(HouseholdView.Item::lamp).toList();
    }

    /** What no firmware would ever publish, on the topics that are listened on. */
    private static void hostile(Guest stranger) {
        String deep = "[".repeat(200_000);
        byte[] noText = {(byte) 0xc3, 0x28, (byte) 0xff};
        for (String topic : List.of(
                "zigbee2mqtt/kitchen/desk",
                "zigbee2mqtt/kitchen/desk/availability",
                "tele/evil/LWT",
                "tasmota/discovery/EVIL/config",
                "wled/evil/status")) {
            stranger.say(topic, noText, true);
            stranger.say(topic, deep, false);
            stranger.say(topic, "{\"brightness\":1e999999999,\"color\":{\"x\":-1,\"y\":1e400},\"state\":7}", true);
        }
        stranger.say(
                "tasmota/discovery/EVIL/config",
                "{\"t\":\"a/+/#\",\"dn\":\"x\",\"ft\":\"%prefix%/%topic%/\",\"lt_st\":5}",
                true);
    }

    @Test
    void aBrokerThatIsTheLinksRelayIsNeverUsed() throws Exception {
        LightTable table = LightTable.of(Map.of());
        HouseholdSettings settings =
                new HouseholdSettings(new RelayAccess(address(), Optional.empty()), List.of(), true, table);
        try (Guest listener = Guest.listening(broker.port(), "#");
                Household household = Household.open(
                        settings, wished, folder.resolve("household.json"), clock, new SystemEntropy())) {
            household.relays(List.of(RelayAddress.parse("mqtt://localhost:" + broker.port())));
            household.start();
            HouseholdView view = view(household);
            assertTrue(view.problem().orElse("").contains("is the relay of your link"), view.toString());
            assertFalse(view.connected());
            listener.say("done", "done", false);
            Await.until("everything was heard", () -> listener.heard("done").size() == 1);
            assertEquals(1, listener.heard().size());
        }
    }
}
