package dyad.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.connection.Await;
import dyad.connection.Mosquitto;
import dyad.connection.RelayAccess;
import dyad.connection.RelayAddress;
import dyad.end.SystemClock;
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
        Household household = Household.open(
                settings, wished, folder.resolve("household.json"), new SystemClock(), new SystemEntropy());
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
        Await.until("all lamps are " + reach, () -> view(household).lamps().stream()
                .allMatch(item -> item.reach() == reach));
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
            Await.until("Tasmota was asked", () -> tasmota.orders().contains("State"));
            household.tryOut("sofa");
            household.tryOut("bed");
            household.tryOut("desk");
            Await.until("WLED is what it was", () -> wled.shows().equals("77 #0000FF 9") && wled.orders().size() == 2);
            Await.until("Zigbee is what it was", () -> zigbee.shows().equals("OFF 127"));
            Await.until("Tasmota is what it was", () -> tasmota.shows().equals("ON 240,100,30 fade OFF"));
            assertEquals(
                    List.of(
                            "{\"on\":true,\"bri\":128,\"tt\":2,\"seg\":{\"fx\":0,\"col\":[[255,0,0]]}}",
                            "{\"on\":true,\"bri\":77,\"tt\":2,\"seg\":{\"fx\":9,\"col\":[[0,0,255]]}}"),
                    wled.orders());
            assertEquals(
                    List.of(
                            "State",
                            "Fade 1",
                            "Speed2 1",
                            "HSBColor 0,100,50",
                            "Speed2 1",
                            "HSBColor 240,100,30",
                            "Fade 0"),
                    tasmota.orders());
            assertEquals(
                    List.of(
                            "{\"state\":\"ON\",\"brightness\":127,\"color\":{\"x\":0.6401,\"y\":0.3300},\"transition\":0.2}",
                            "{\"state\":\"OFF\",\"transition\":0.2}"),
                    zigbee.orders());
        }
    }
}
