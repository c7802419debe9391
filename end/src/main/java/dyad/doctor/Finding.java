package dyad.doctor;

import java.util.Optional;

/**
 * One thing that was looked at.
 *
 * @param part what it belongs to: {@code disk}, {@code relay} …
 * @param grade how bad it is
 * @param sentence what was found
 * @param advice what to do, unless all is well
 */
public record Finding(String part, Grade grade, String sentence, Optional<String> advice) {

    /** How bad. */
    public enum Grade {
        /** As it should be. */
        OK("ok"),
        /** It works, or nobody can know; a person should look. */
        WARN("warn"),
        /** It does not work. */
        WRONG("wrong");

        private final String word;

        Grade(String word) {
            this.word = word;
        }

        /** The name in JSON and on the screen. */
        public String word() {
            return word;
        }
    }

    /** All is well. */
    public static Finding ok(String part, String sentence) {
        return new Finding(part, Grade.OK, sentence, Optional.empty());
    }

    /** Something to look at. */
    public static Finding warn(String part, String sentence, String advice) {
        return new Finding(part, Grade.WARN, sentence, Optional.of(advice));
    }

    /** Something to mend. */
    public static Finding wrong(String part, String sentence, String advice) {
        return new Finding(part, Grade.WRONG, sentence, Optional.of(advice));
    }
}
