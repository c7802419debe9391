package dyad.lamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.feeling.Colour;
import dyad.feeling.Envelope;
import dyad.feeling.Envelope.Point;
import dyad.feeling.Share;
import dyad.senses.Presence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What a lamp is told when, at a clock that the test moves. */
class LampRoomTest {
    private final List<String> told = new ArrayList<>();
    private long now = 10_000;

    private LampRoom room(Map<Cue, String> rows) throws LampException {
        Map<Cue, Glow> glows = new EnumMap<>(Cue.class);
        for (Map.Entry<Cue, String> row : rows.entrySet()) {
            glows.put(row.getKey(), LightTable.read(row.getValue()));
        }
        LampRoom room = new LampRoom(LightTable.of(glows));
        room.add(Lamp.parse("sofa = wled:wled/sofa"));
        tell(room.connected(now));
        pass(room, 1_000);
        return room;
    }

    private void tell(List<Order> orders) {
        orders.forEach(order -> told.add((now - 11_000) + " " + order.text()));
    }

    /** Moves the clock, stopping wherever the room says that it has something to do. */
    private void pass(LampRoom room, long millis) {
        long end = now + millis;
        tell(room.due(now));
        while (room.nextAt(now).orElse(Long.MAX_VALUE) <= end) {
            now = Math.max(now, room.nextAt(now).orElse(end));
            tell(room.due(now));
        }
        now = end;
        tell(room.due(now));
    }

    private static Mood mood(Presence presence, double nearness, double warmth) {
        OptionalDouble near = nearness < 0 ? OptionalDouble.empty() : OptionalDouble.of(nearness);
        return new Mood(presence, near, Optional.empty(), warmth);
    }

    private static String shines(int level, int tenths, String colour) {
        return "{\"on\":true,\"bri\":" + level + ",\"tt\":" + tenths + ",\"seg\":{\"fx\":0,\"col\":[[" + colour
                + "]]}}";
    }

    @Test
    void presenceNearnessAndAcheStandAndGoBackToWhatWas() throws Exception {
        LampRoom room = room(Map.of(
                Cue.HERE, "#ff0000, 20 %, fade 4 s",
                Cue.NEARNESS, "#00ff00, 10 to 60 %, fade 5 s",
                Cue.ACHE, "#0000ff, 50 %"));
        room.mood(mood(Presence.HERE, -1, 1));
        pass(room, 1_000);
        room.mood(mood(Presence.HERE, 0.5, 1));
        pass(room, 1_000);
        room.mood(mood(Presence.HERE, -1, 0));
        pass(room, 1_000);
        room.mood(Mood.NOTHING);
        pass(room, 1_000);
        assertEquals(
                List.of(
                        "0 " + shines(51, 40, "255,0,0"),
                        "1000 " + shines(89, 50, "0,255,0"),
                        "2000 " + shines(26, 40, "0,0,255"),
                        "3000 {\"on\":false,\"tt\":60}"),
                told);
    }

    @Test
    void aFeelingFollowsItsEnvelopeAtAPaceThatALampCanFollowAndEndsInWhatStands() throws Exception {
        LampRoom room = room(Map.of(Cue.HERE, "#ff0000, 20 %, fade 4 s", Cue.FEELING, "its own colour, 100 %"));
        room.mood(mood(Presence.HERE, -1, 1));
        pass(room, 5_000);
        told.clear();
        List<Point> envelope = List.of(
                point(0, 0), point(600, 1), point(700, 0.2), point(800, 0.9), point(2_000, 0.5), point(3_000, 0));
        room.moment(new Moment.Felt(new Colour(0, 0, 128), new Envelope(envelope)), now);
        pass(room, 10_000);
        assertEquals(
                List.of(
                        "5000 " + shines(255, 6, "0,0,255"),
                        "5600 " + shines(128, 14, "0,0,255"),
                        "7000 " + shines(51, 10, "255,0,0")),
                told);
    }

    @Test
    void aTouchIsSeenHoweverShortAndBothTouchingIsAnother() throws Exception {
        LampRoom room = room(Map.of(
                Cue.TOUCH, "#ffffff, 40 %, for 2 s, fade 0.5 s", Cue.TOGETHER, "#ffffff, 100 %, for 3 s, fade 1 s"));
        room.moment(new Moment.TouchBegan(), now);
        pass(room, 100);
        room.moment(new Moment.TouchEnded(), now);
        pass(room, 2_900);
        room.moment(new Moment.TouchBegan(), now);
        room.moment(new Moment.TouchTogether(), now);
        pass(room, 5_000);
        room.moment(new Moment.TouchEnded(), now);
        pass(room, 1_000);
        assertEquals(
                List.of(
                        "0 " + shines(102, 5, "255,255,255"),
                        "2000 {\"on\":false,\"tt\":5}",
                        "3000 " + shines(255, 10, "255,255,255"),
                        "6000 " + shines(102, 5, "255,255,255"),
                        "8000 {\"on\":false,\"tt\":5}"),
                told);
    }

    @Test
    void aRowThatSaysNothingLeavesTheLampToItsHousehold() throws Exception {
        LampRoom room = room(Map.of(
                Cue.HERE,
                "nothing",
                Cue.TOUCH,
                "nothing",
                Cue.NEARNESS,
                "nothing",
                Cue.TOGETHER,
                "nothing",
                Cue.FEELING,
                "nothing"));
        room.mood(mood(Presence.HERE, 0.9, 1));
        room.moment(new Moment.TouchBegan(), now);
        room.moment(new Moment.TouchTogether(), now);
        room.moment(new Moment.Felt(new Colour(9, 9, 9), new Envelope(List.of(point(900, 1), point(2_000, 0)))), now);
        pass(room, 10_000);
        assertEquals(List.of(), told);
    }

    @Test
    void theTableIsReadAndWhatIsWrongInItIsNamed() throws Exception {
        Glow glow = LightTable.read("10 to 60 %, #00FF00, fade 2.5 s, for 3s");
        assertEquals(new Glow(true, Optional.of(new Colour(0, 255, 0)), 0.1, 0.6, 3_000, 2_500), glow);
        assertEquals(1_000, LightTable.read("nothing").fadeMillis());
        for (String wrong : List.of("", "red", "#12345", "120 %", "#ffffff, 5", "#ffffff, fade -1 s", "50 %")) {
            LampException error = assertThrows(LampException.class, () -> LightTable.read(wrong), wrong);
            assertTrue(error.sentence().contains("is no light: write one like"), error.sentence());
        }
    }

    @Test
    void lampsThatNoBrokerCouldMeanAreRefused() throws Exception {
        assertEquals(
                "zigbee2mqtt:kitchen/desk lamp",
                Lamp.parse("d = zigbee2mqtt:kitchen/desk lamp").device());
        for (String wrong : List.of(
                "sofa",
                "sofa = ",
                "sofa = hue:1",
                "sofa = wled:",
                "sofa = wled:a/#",
                "sofa = tasmota:+",
                "sofa = wled:" + "a".repeat(33),
                " = wled:a",
                "sofa = wled:a\u0000b",
                "sofa = wled:$SYS")) {
            assertThrows(LampException.class, () -> Lamp.parse(wrong), wrong);
        }
    }

    @Test
    void eachFirmwareIsToldTheSameColourInItsOwnWay() {
        assertEquals(new Tone.Hue(30, 60), Tone.Hue.of(new Colour(255, 179, 102)));
        assertEquals(new Tone.Hue(0, 0), Tone.Hue.of(new Colour(255, 255, 255)));
        assertEquals(new Tone.Hue(240, 100), Tone.Hue.of(new Colour(0, 0, 9)));
        // The primaries and the white of IEC 61966-2-1.
        assertEquals(
                "{\"x\":0.6401,\"y\":0.3300}", Tone.Xy.of(new Colour(255, 0, 0)).json());
        assertEquals(
                "{\"x\":0.3000,\"y\":0.6000}", Tone.Xy.of(new Colour(0, 255, 0)).json());
        assertEquals(
                "{\"x\":0.1500,\"y\":0.0600}", Tone.Xy.of(new Colour(0, 0, 255)).json());
        assertEquals(
                "{\"x\":0.3127,\"y\":0.3290}",
                Tone.Xy.of(new Colour(255, 255, 255)).json());
    }

    @Test
    void whiteLampsAndWhiteLightAreUnderstood() throws Exception {
        Dialect zigbee = new Zigbee2Mqtt("desk");
        LampState white = told(zigbee, "zigbee2mqtt/desk", "{\"state\":\"ON\",\"brightness\":90,\"color_temp\":370}");
        Light light = new Light(new Colour(255, 0, 0), 1);
        assertEquals(
                "{\"state\":\"ON\",\"brightness\":254,\"transition\":1.0}",
                zigbee.show(light, Optional.empty(), 1_000, white).getFirst().text());
        assertEquals(
                "{\"state\":\"ON\",\"brightness\":90,\"color_temp\":370,\"transition\":1.0}",
                zigbee.giveBack(white, 1_000).getFirst().text());
        Dialect tasmota = new Tasmota("bed");
        LampState ceiling = told(tasmota, "stat/bed/RESULT", "{\"POWER\":\"ON\",\"Dimmer\":40}");
        assertEquals(
                List.of("Fade 1", "Speed2 2", "Dimmer 100"),
                commands(tasmota.show(light, Optional.empty(), 1_000, ceiling)));
        LampState warm = told(
                tasmota,
                "tele/bed/STATE",
                "{\"POWER\":\"ON\",\"Dimmer\":40,\"HSBColor\":\"0,0,0\",\"White\":40,\"CT\":400}");
        assertEquals(List.of("Speed2 2", "CT 400", "Dimmer 40"), commands(tasmota.giveBack(warm, 1_000)));
        assertEquals(
                List.of("Speed2 20", "Dimmer 90"),
                commands(tasmota.show(new Light(light.colour(), 0.9), Optional.of(light), 1_000, LampState.UNKNOWN)));
    }

    private static LampState told(Dialect dialect, String topic, String text) throws PayloadException {
        return dialect.hear(topic, text.getBytes(StandardCharsets.UTF_8)) instanceof Report.Told(LampState state)
                ? state
                : LampState.UNKNOWN;
    }

    private static List<String> commands(List<Order> orders) {
        return orders.stream()
                .map(order -> order.topic().substring("cmnd/bed/".length()) + " " + order.text())
                .toList();
    }

    private static Point point(int atMillis, double intensity) {
        return new Point(atMillis, Share.of(intensity));
    }
}
