package dyad.library;

/** What one tells the other of oneself. Set by hand, never sensed. */
public enum Presence {
    /** The end hums and its person has not said otherwise. */
    HERE(dyad.senses.Presence.HERE),
    /** Said by hand: awake. */
    AWAKE(dyad.senses.Presence.AWAKE),
    /** Said by hand, or nothing fresh is heard: the two look the same. */
    AWAY(dyad.senses.Presence.AWAY);

    private final dyad.senses.Presence inside;

    Presence(dyad.senses.Presence inside) {
        this.inside = inside;
    }

    dyad.senses.Presence inside() {
        return inside;
    }

    static Presence of(dyad.senses.Presence inside) {
        return switch (inside) {
            case HERE -> HERE;
            case AWAKE -> AWAKE;
            case AWAY -> AWAY;
        };
    }
}
