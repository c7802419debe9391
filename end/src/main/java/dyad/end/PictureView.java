package dyad.end;

import java.util.Optional;

/**
 * How far a picture has come: an own one to the other, or one of the other's to here.
 *
 * @param stage how it stands
 * @param progress the share of it that is known to be there, 0 to 1
 * @param millisLeft about how long the rest takes while nothing is lost; empty if the two are not linked, or it is not known
 */
public record PictureView(Stage stage, double progress, Optional<Long> millisLeft) {
    /** Announced, and nothing of it there yet. */
    public static final PictureView WAITING = new PictureView(Stage.WAITING, 0, Optional.empty());

    /** How it stands. */
    public enum Stage {
        /** Nothing of it is there yet. */
        WAITING("waiting"),
        /** Some of it is there. */
        ARRIVING("arriving"),
        /** All of it is there. */
        WHOLE("whole"),
        /** What came was not what had been announced: it cannot be shown. */
        BROKEN("broken"),
        /** Neither end has it any more. */
        GONE("gone");

        private final String word;

        Stage(String word) {
            this.word = word;
        }

        /** The name in JSON. */
        public String word() {
            return word;
        }
    }
}
