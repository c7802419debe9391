package dyad.household;

import dyad.fuzz.Check;
import dyad.fuzz.Target;
import dyad.lamp.Lamp;
import dyad.lamp.LampException;
import dyad.lamp.PayloadException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What may be found in a household where anybody publishes anything: a line with the topic, then the payload. */
public final class HouseholdTargets {
    private HouseholdTargets() {}

    /** All of this package. */
    public static List<Target> all() {
        return List.of(Target.of(
                "lamp-search",
                PayloadException.class,
                HouseholdTargets::hear,
                bytes("wled/aabbcc/status\nonline"),
                bytes("tele/sofa/LWT\nOnline"),
                bytes("tasmota/discovery/aabbcc/config\n"
                        + "{\"t\":\"sofa\",\"dn\":\"Sofa\",\"ft\":\"%prefix%/%topic%/\",\"lt_st\":3}"),
                bytes("zigbee2mqtt/bridge/devices\n"
                        + "[{\"friendly_name\":\"sofa\",\"definition\":{\"exposes\":[{\"type\":\"light\"}]}}]")));
    }

    /** What is found can be written into the configuration, and read from there. */
    private static boolean hear(byte[] input) throws PayloadException {
        String all = new String(input, StandardCharsets.ISO_8859_1);
        int line = all.indexOf('\n');
        if (line < 0) {
            return false;
        }
        Finder finder = new Finder();
        String topic = new String(input, 0, line, StandardCharsets.UTF_8);
        finder.hear(topic, Arrays.copyOfRange(input, line + 1, input.length));
        finder.found().forEach(HouseholdTargets::check);
        return !finder.found().isEmpty();
    }

    private static void check(Lamp lamp) {
        try {
            Lamp again = Lamp.parse(lamp.name() + " = " + lamp.device());
            Check.that(again.equals(lamp), lamp + " becomes " + again);
        } catch (LampException e) {
            throw new AssertionError(lamp + " was found, and is no lamp", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
