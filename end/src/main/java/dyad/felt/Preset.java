package dyad.felt;

import dyad.feeling.Feeling;

/**
 * A feeling that a person keeps under a name, to send it again. It is never sent by itself.
 *
 * @param name 1 to {@value #LONGEST_NAME} characters in one line
 */
public record Preset(String name, Feeling feeling) {
    static final int LONGEST_NAME = 40;

    /** @throws IllegalArgumentException for any other name */
    public Preset {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A feeling has a name of 1 to " + LONGEST_NAME + " characters.");
        }
    }
}
