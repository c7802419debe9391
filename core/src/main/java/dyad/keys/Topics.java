package dyad.keys;

import java.util.Base64;

/** The slot topics of one direction of a bond: {@code d/} and 22 characters that nobody else can tell from chance. */
public final class Topics {
    /** Slots of each direction and period. */
    public static final int SLOTS = 64;

    private static final int VALUE_BYTES = 16;

    private final Primitives primitives;
    private final byte[] topicKey;

    /** Derives topics from the bond's (or meeting's) topic key. */
    public Topics(Primitives primitives, byte[] topicKey) {
        this.primitives = primitives;
        this.topicKey = topicKey.clone();
    }

    /** The topic on which {@code sender} publishes in this period and slot. */
    public String name(Role sender, long period, int slot) {
        byte[] info =
                Labels.TOPIC.fields().u8(sender.code()).u32(period).u8(slot).bytes();
        byte[] value = primitives.expand(topicKey, info, VALUE_BYTES);
        return "d/" + Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    /** All 64 topics of a sender and period, by slot. */
    public String[] names(Role sender, long period) {
        String[] names = new String[SLOTS];
        for (int slot = 0; slot < SLOTS; slot++) {
            names[slot] = name(sender, period, slot);
        }
        return names;
    }

    /** Overwrites the topic key. */
    public void erase() {
        Erase.these(topicKey);
    }
}
