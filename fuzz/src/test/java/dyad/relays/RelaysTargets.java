package dyad.relays;

import dyad.bytes.ByteReader;
import dyad.bytes.MalformedException;
import dyad.delivery.Message;
import dyad.fuzz.Check;
import dyad.fuzz.Target;
import dyad.keys.SystemPrimitives;
import java.util.HashSet;
import java.util.List;

/** Which relays the partner would use: the list as it is told and kept, and the order that a pair makes of it. */
public final class RelaysTargets {
    private static final RelayOrder ORDER = new RelayOrder(new SystemPrimitives(), new byte[32]);

    private RelaysTargets() {}

    /** All of this package. */
    public static List<Target> all() {
        return List.of(Target.canonical(
                "relays",
                MalformedException.class,
                RelaysTargets::list,
                Message.Relays.list(List.of("mqtt://192.168.1.2:1883", "mqtts://relay.example.org:8883")),
                Message.Relays.list(List.of("mqtt://[fe80::1]:1883", "mqtt://[fe80::1]:1883", "mqtt://a:1"))));
    }

    private static byte[] list(byte[] input) throws MalformedException {
        ByteReader in = new ByteReader(input);
        List<String> read = Message.Relays.readList(in);
        in.end();
        List<String> order = ORDER.of(read);
        Check.that(new HashSet<>(order).equals(new HashSet<>(read)), "the same relays, in an order");
        Check.that(order.size() == new HashSet<>(read).size(), "each of them once");
        Check.that(order.equals(ORDER.of(read.reversed())), "the order is one, however the list is written");
        return Message.Relays.list(read);
    }
}
