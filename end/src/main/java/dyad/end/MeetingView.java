package dyad.end;

import java.util.List;
import java.util.Optional;

/**
 * What the person needs to see of a meeting.
 *
 * @param stage how far it is
 * @param code the code to show: the offer's, or for a taker the code to be scanned in return
 * @param expiresAtMillis until when the offered code can be taken, in milliseconds since 1970
 * @param words the three words, once both ends have them; otherwise empty
 * @param colour the colour that goes with the words, as {@code #rrggbb}
 * @param colourName its name, for those who do not see it
 * @param mutual each has scanned the other's code, so that the words need no comparison
 * @param iConfirmed this person has said yes
 * @param problem why the meeting failed, for the person
 */
public record MeetingView(
        Stage stage,
        Optional<String> code,
        Optional<Long> expiresAtMillis,
        List<String> words,
        Optional<String> colour,
        Optional<String> colourName,
        boolean mutual,
        boolean iConfirmed,
        Optional<Problem> problem) {

    /** How far a meeting is. */
    public enum Stage {
        /** None is going on. */
        NONE("none"),
        /** A code is shown and waits to be taken. */
        OFFERING("offering"),
        /** The two ends exchange their bundles. */
        EXCHANGING("exchanging"),
        /** Both see the words; this person has not answered yet. */
        WORDS("words"),
        /** This person has said yes; the other has not yet. */
        WAITING("waiting"),
        /** Both said yes: the link stands. */
        MET("met"),
        /** It came to nothing; {@code problem} says why. */
        FAILED("failed");

        private final String word;

        Stage(String word) {
            this.word = word;
        }

        /** The name in JSON. */
        public String word() {
            return word;
        }
    }

    /** Why a meeting came to nothing. */
    public enum Problem {
        /** The 120 seconds, or the ten minutes for the yes, are over. */
        EXPIRED("expired", "The code's time is over. Make a new one."),
        /** Somebody else took the code. */
        USED("used", "This code was taken already. Ask for a new one; if it was not you two, someone saw it."),
        /** What came does not fit the code. */
        WRONG("wrong", "What came does not fit the code. Somebody may be in between: meet again, face to face."),
        /** The other said no. */
        DENIED_THERE("denied-there", "The other said that the words differ."),
        /** This person said no. */
        DENIED_HERE("denied-here", "You said that the words differ. Nothing was kept."),
        /** This person gave it up. */
        CANCELLED("cancelled", "The meeting was given up.");

        private final String word;
        private final String text;

        Problem(String word, String text) {
            this.word = word;
            this.text = text;
        }

        /** The name in JSON. */
        public String word() {
            return word;
        }

        /** One sentence for the person. */
        public String text() {
            return text;
        }
    }
}
