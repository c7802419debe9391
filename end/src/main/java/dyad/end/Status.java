package dyad.end;

import dyad.hum.Profile;
import dyad.senses.Presence;
import java.util.List;
import java.util.Optional;

/**
 * How one end stands at a moment.
 *
 * @param met whether there is a link
 * @param presence the other's presence; away when nothing fresh is heard
 * @param mine what the other is told of me; away means that I am quiet
 * @param paused this end is silent until its person is back: to relay and partner it is as if it were stopped
 * @param touching the other is pressing now
 * @param warmth how warm it is between the two, from 1 at and soon after mutual contact slowly down to {@value
 *     dyad.ache.Warmth#FLOOR}, in eight steps; 0 without a link
 * @param epoch the number of the epoch that is open with the other; 0 when none is
 * @param frozen why the link is frozen, if it is: nothing crosses until the two have met again
 * @param moved the other has moved to another machine, and waits for this person's yes
 * @param nearness the two consents to nearness, and what is felt of it
 * @param words where the own words are
 * @param relay how the connection to the relay stands
 * @param relayAddress the relay's URL without user and password, if one is known
 * @param relayProblem what is wrong with the relay and what to do, if anything
 * @param relayOffer URLs of relays that the other would use, and this end would not until its person says yes
 * @param profile the chosen profile
 * @param tickMillis milliseconds between two ticks now (a meeting ticks every 500)
 * @param meeting the meeting going on, or the last one's end
 * @param hosting the address on which this process hosts the relay itself, if it does
 * @param problem anything else the person should know: a full disk, say
 */
public record Status(
        boolean met,
        Presence presence,
        Presence mine,
        boolean paused,
        boolean touching,
        double warmth,
        long epoch,
        Optional<String> frozen,
        boolean moved,
        NearnessView nearness,
        Words words,
        RelayState relay,
        Optional<String> relayAddress,
        Optional<String> relayProblem,
        List<String> relayOffer,
        Profile profile,
        long tickMillis,
        MeetingView meeting,
        Optional<String> hosting,
        Optional<String> problem) {

    /** Own words whose arrival is not certain yet. */
    public int unacknowledged() {
        return words.unacknowledged();
    }

    /** Whether this person wants no disturbance: nothing may glow, sound or move for what comes from the other. */
    public boolean still() {
        return paused || mine == Presence.AWAY;
    }

    /** How the connection to the relay stands. */
    public enum RelayState {
        /** No relay is configured. */
        NONE("none"),
        /** Trying, for the first time or again. */
        CONNECTING("connecting"),
        /** Humming. */
        CONNECTED("connected"),
        /** The last attempt failed; the next one comes after a pause. */
        UNREACHABLE("unreachable");

        private final String word;

        RelayState(String word) {
            this.word = word;
        }

        /** The name in JSON. */
        public String word() {
            return word;
        }
    }
}
