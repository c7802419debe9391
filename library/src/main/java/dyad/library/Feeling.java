package dyad.library;

import dyad.feeling.Category;
import dyad.feeling.Circumplex;
import dyad.feeling.Colour;
import dyad.feeling.Envelope;
import dyad.feeling.Mood;
import dyad.feeling.Share;
import java.util.List;
import java.util.Optional;

/**
 * A feeling, as somebody drew it. Nothing in it is measured or guessed. All shares lie from 0 to 1 and travel in steps of
 * one two-hundredth.
 *
 * @param pleasure from unpleasant to pleasant; 0.5 is the middle
 * @param arousal from still to stirred
 * @param dominance from small to large in oneself
 * @param category a word for it, of the W3C's "everyday categories" for EmotionML, such as {@code happy}
 * @param course how strong it is over time: 2 to 16 moments; straight lines between them, the last without intensity
 * @param sharpness from soft to jagged
 * @param colour what it looks like, {@code #rrggbb}
 */
public record Feeling(
        double pleasure,
        double arousal,
        double dominance,
        Optional<String> category,
        List<Moment> course,
        double sharpness,
        String colour) {

    /** @throws IllegalArgumentException if it makes no feeling, with a sentence that says why */
    public Feeling {
        course = List.copyOf(course);
        inside(pleasure, arousal, dominance, category, course, sharpness, colour);
    }

    /** Rises softly and fades, in the colour that goes with it: all that is said of it is how it feels. */
    public static Feeling of(double pleasure, double arousal) {
        Mood mood = new Mood(Share.of(pleasure), Share.of(arousal), Share.HALF);
        return of(
                new dyad.feeling.Feeling(mood, Optional.empty(), Envelope.GENTLE, Share.NONE, Circumplex.colour(mood)));
    }

    /** The same under this word of the "everyday categories". */
    public Feeling called(String word) {
        return new Feeling(pleasure, arousal, dominance, Optional.of(word), course, sharpness, colour);
    }

    /** The same with this course, and so sharp. */
    public Feeling shaped(List<Moment> otherCourse, double otherSharpness) {
        return new Feeling(pleasure, arousal, dominance, category, otherCourse, otherSharpness, colour);
    }

    /** The same in this colour, {@code #rrggbb}. */
    public Feeling coloured(String otherColour) {
        return new Feeling(pleasure, arousal, dominance, category, course, sharpness, otherColour);
    }

    /**
     * One moment of a feeling's course.
     *
     * @param millis after the beginning, 0 to 60,000
     * @param intensity 0 to 1
     */
    public record Moment(int millis, double intensity) {}

    dyad.feeling.Feeling inside() {
        return inside(pleasure, arousal, dominance, category, course, sharpness, colour);
    }

    private static dyad.feeling.Feeling inside(
            double pleasure,
            double arousal,
            double dominance,
            Optional<String> category,
            List<Moment> course,
            double sharpness,
            String colour) {
        return new dyad.feeling.Feeling(
                new Mood(Share.of(pleasure), Share.of(arousal), Share.of(dominance)),
                category.map(Feeling::known),
                new Envelope(course.stream()
                        .map(moment -> new Envelope.Point(moment.millis(), Share.of(moment.intensity())))
                        .toList()),
                Share.of(sharpness),
                Colour.parse(colour));
    }

    private static Category known(String word) {
        return Category.parse(word)
                .orElseThrow(
                        () -> new IllegalArgumentException("\"" + word + "\" is none of the everyday categories."));
    }

    static Feeling of(dyad.feeling.Feeling inside) {
        return new Feeling(
                inside.mood().pleasure().value(),
                inside.mood().arousal().value(),
                inside.mood().dominance().value(),
                inside.category().map(Category::word),
                inside.envelope().points().stream()
                        .map(point ->
                                new Moment(point.atMillis(), point.intensity().value()))
                        .toList(),
                inside.sharpness().value(),
                inside.colour().toString());
    }
}
