package dyad.household;

import java.util.Locale;

/** What Home Assistant is told to have happened: the kind alone. */
public enum Happening {
    /** The other said something. */
    WORD,
    /** The other touched. */
    TOUCH,
    /** Both touched at once. */
    TOUCH_TOGETHER,
    /** The other sent a feeling. */
    FEELING;

    /** The event's type: lower case. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
