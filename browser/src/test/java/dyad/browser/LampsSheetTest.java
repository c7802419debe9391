package dyad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient.Mqtt5Publishes;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The sheet of the lamps, over a household's real broker: lamps are found there, added, tried and removed. */
@ExtendWith(WithDyad.class)
class LampsSheetTest {
    private static final long PATIENCE_SECONDS = 60;

    @Test
    void a_lamp_on_the_network_is_found_added_tried_and_removed(Chromium chromium, MetHomes homes, @TempDir Path folder)
            throws Exception {
        try (Mosquitto relay = Mosquitto.start(folder.resolve("relay"));
                Mosquitto broker = Mosquitto.start(folder.resolve("broker"));
                End end = end(homes, relay, broker, folder.resolve("end"));
                Visit phone = Visit.to(chromium.browser(), end);
                Visit desktop = Visit.to(chromium.browser(), end, Device.DESKTOP.still())) {
            Mqtt5BlockingClient lamps = client(broker);
            try (Mqtt5Publishes orders = lamps.publishes(MqttGlobalPublishFilter.ALL)) {
                announce(lamps);
                List<Screen> screens = List.of(new Screen(phone, Device.PHONE), new Screen(desktop, Device.DESKTOP));
                for (Screen screen : screens) {
                    find(screen.visit());
                    screen.judge("lamps-found", "lamps-find");
                }
                phone.page().getByLabel("Add the lamp WLED a1b2c3").click();
                phone.page().getByLabel("Add the lamp Lamp beside the bed").click();
                for (Screen screen : screens) {
                    assertThat(screen.visit().hook("lamps-own").locator("li")).hasCount(2);
                    screen.judge("lamps", "lamps-find");
                }
                phone.page()
                        .getByLabel("Show a touch on the lamp WLED a1b2c3 now")
                        .click();
                assertTrue(
                        orders.receive(PATIENCE_SECONDS, TimeUnit.SECONDS).isPresent(), "the lamp is told to light up");
                phone.page().getByLabel("Remove the lamp WLED a1b2c3").click();
                assertThat(phone.hook("lamps-own").locator("li")).hasCount(1);
            } finally {
                lamps.disconnect();
            }
        }
    }

    /** One of two who have met, with a household's broker beside the link's relay. */
    private static End end(MetHomes homes, Relay relay, Relay broker, Path folder) throws Exception {
        MetHomes.copy(homes.left(), folder.resolve("home"));
        String toml = "[relay]%nurl = \"%s\"%n[household]%nbroker = \"%s\"%n".formatted(relay.url(), broker.url());
        return End.configured(folder, toml);
    }

    private static Mqtt5BlockingClient client(Mosquitto broker) {
        Mqtt5BlockingClient client = Mqtt5Client.builder()
                .serverHost("127.0.0.1")
                .serverPort(URI.create(broker.url()).getPort())
                .buildBlocking();
        client.connect();
        client.subscribeWith().topicFilter("wled/a1b2c3/api").send();
        return client;
    }

    /** What a WLED and a Tasmota lamp keep at their broker. */
    private static void announce(Mqtt5BlockingClient lamps) {
        keep(lamps, "wled/a1b2c3/status", "online");
        keep(lamps, "wled/a1b2c3/g", "128");
        keep(lamps, "wled/a1b2c3/c", "#FFA000");
        keep(lamps, "tele/bedside/LWT", "Online");
        keep(
                lamps,
                "tasmota/discovery/AABBCCDDEEFF/config",
                "{\"t\":\"bedside\",\"dn\":\"Lamp beside the bed\",\"ft\":\"%prefix%/%topic%/\",\"lt_st\":3}");
    }

    private static void keep(Mqtt5BlockingClient lamps, String topic, String text) {
        lamps.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(true)
                .payload(text.getBytes(StandardCharsets.UTF_8))
                .send();
    }

    private static void find(Visit visit) {
        visit.hook("menu").click();
        visit.hook("lamps").click();
        visit.hook("lamps-find").click();
        assertThat(visit.hook("lamps-found").locator("li")).hasCount(2);
    }
}
