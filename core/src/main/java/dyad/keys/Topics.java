package dyad.keys;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The slot topics of one direction of a bond: {@code d/} and 22 characters that nobody else can tell from chance. */
public final class Topics {
    /** Slots of each direction and period. */
    public static final int SLOTS = 64;

    private static final int VALUE_BYTES = 16;

    /** The own direction of one period, the other's of three, and as many when they change. */
    private static final int MOST_KNOWN = 8;

    private final Primitives primitives;
    private final byte[] topicKey;
    private final Map<Direction, List<String>> known = new HashMap<>();

    /** Derives topics from the bond's (or meeting's) topic key. */
    public Topics(Primitives primitives, byte[] topicKey) {
        this.primitives = primitives;
        this.topicKey = topicKey.clone();
    }

    /** The topic on which {@code sender} publishes in this period and slot. */
    public String name(Role sender, long period, int slot) {
        return known(sender, period).get(slot);
    }

    /** All 64 topics of a sender and period, by slot. */
    public List<String> names(Role sender, long period) {
        return known(sender, period);
    }

    private List<String> known(Role sender, long period) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(new Direction(sender, period), this::derive);
    }

    private List<String> derive(Direction direction) {
        List<String> names = new ArrayList<>(SLOTS);
        for (int slot = 0; slot < SLOTS; slot++) {
            names.add(derive(direction.sender(), direction.period(), slot));
        }
        return List.copyOf(names);
    }

    private String derive(Role sender, long period, int slot) {
        byte[] info =
                Labels.TOPIC.fields().u8(sender.code()).u32(period).u8(slot).bytes();
        byte[] value = primitives.expand(topicKey, info, VALUE_BYTES);
        return "d/" + Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    /** Overwrites the topic key. */
    public void erase() {
        Erase.these(topicKey);
        known.clear();
    }

    private record Direction(Role sender, long period) {}
}
