package dyad.end;

import dyad.nearness.Condition;
import dyad.nearness.Feel;
import dyad.nearness.Level;
import java.util.Optional;

/**
 * How it stands with nearness.
 *
 * @param condition the two consents
 * @param feel what is felt
 * @param contact the other's end is on the same local network
 */
public record NearnessView(Condition condition, Feel feel, boolean contact) {
    /** Nobody agreed to it. */
    public static final NearnessView OFF = new NearnessView(Condition.NOTHING, Feel.NOTHING, false);

    private static final String ARRIVED = "arrived";

    /** The shortest consent: a minute. */
    public static final int LEAST_SECONDS = 60;

    /** The longest consent: a day. */
    public static final int MOST_SECONDS = 86_400;

    /** Seconds of a consent unless the person says otherwise: two hours. */
    public static final int USUAL_SECONDS = 7_200;

    /** The finest level unless both say otherwise. */
    public static final Level USUAL_FLOOR = Level.TOWN;

    /** What is felt, 0 to 1: all of it at contact. */
    public double intensity() {
        return contact ? 1 : feel.intensity();
    }

    /** Where it goes, in the words of Home Assistant's proximity. */
    public String direction() {
        return contact ? ARRIVED : feel.direction().word();
    }

    /** Whether nothing new is felt. */
    public boolean stale() {
        return feel.stale() && !contact;
    }

    /** The floors that can be chosen, by their words. */
    public static Optional<Level> floor(String word) {
        return Level.of(word).filter(level -> level.compareTo(Level.TOWN) >= 0);
    }
}
