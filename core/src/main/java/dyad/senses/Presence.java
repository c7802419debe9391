package dyad.senses;

import java.util.Locale;
import java.util.Optional;

/** What one tells the other of oneself. Set by hand, never sensed. */
public enum Presence {
    /** The end hums and its person has not said otherwise. */
    HERE(0),
    /** Said by hand: awake. */
    AWAKE(1),
    /** Said by hand, or nothing fresh is heard: the two look the same. */
    AWAY(2);

    private final int code;

    Presence(int code) {
        this.code = code;
    }

    /** The code on the wire. */
    int code() {
        return code;
    }

    /** The presence with this code. */
    static Optional<Presence> of(int code) {
        for (Presence presence : values()) {
            if (presence.code == code) {
                return Optional.of(presence);
            }
        }
        return Optional.empty();
    }

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
