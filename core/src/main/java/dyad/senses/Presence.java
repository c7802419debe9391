package dyad.senses;

import java.util.Locale;
import java.util.Optional;

/** What one tells the other of oneself. Set by hand, never sensed. */
public enum Presence {
    /** The end hums and its person has not said otherwise. */
    HERE,
    /** Said by hand: awake. */
    AWAKE,
    /** Said by hand, or nothing fresh is heard: the two look the same. */
    AWAY;

    /** The name as written on the command line, in JSON and in the configuration: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The presence with this name. */
    public static Optional<Presence> parse(String word) {
        for (Presence presence : values()) {
            if (presence.word().equals(word)) {
                return Optional.of(presence);
            }
        }
        return Optional.empty();
    }
}
