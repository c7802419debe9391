package dyad.felt;

import dyad.feeling.Category;
import dyad.feeling.Feeling;
import dyad.feeling.Mood;
import dyad.feeling.Share;
import java.util.Locale;

/** A feeling in one line, for a terminal or a text file. */
public final class FeelingText {
    /** From where on a scale is worth a word: a quarter of the way from the middle to its end. */
    private static final int WORTH_A_WORD = Share.MOST / 8;

    private static final double MILLIS = 1_000;

    private FeelingText() {}

    /** Such as {@code (a feeling: happy; pleasant, stirred; #f0b060, 2.4 s)}. */
    public static String of(Feeling feeling) {
        String word = feeling.category()
                .map(Category::word)
                .map(known -> known + "; ")
                .orElse("");
        double seconds = feeling.envelope().durationMillis() / MILLIS;
        return String.format(
                Locale.ROOT, "(a feeling: %s%s; %s, %.1f s)", word, mood(feeling.mood()), feeling.colour(), seconds);
    }

    private static String mood(Mood mood) {
        String pleasure = word(mood.pleasure(), "unpleasant", "pleasant");
        String arousal = word(mood.arousal(), "still", "stirred");
        String both = pleasure + (pleasure.isEmpty() || arousal.isEmpty() ? "" : ", ") + arousal;
        return both.isEmpty() ? "in the middle" : both;
    }

    private static String word(Share share, String low, String high) {
        int fromTheMiddle = share.steps() - Share.HALF.steps();
        if (Math.abs(fromTheMiddle) < WORTH_A_WORD) {
            return "";
        }
        return fromTheMiddle < 0 ? low : high;
    }
}
