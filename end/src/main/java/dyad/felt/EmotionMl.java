package dyad.felt;

import dyad.feeling.Envelope;
import dyad.feeling.Feeling;
import dyad.history.Entry;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Feelings as a document of EmotionML 1.0 (W3C Recommendation of 22 May 2014), for other programs. A feeling is two emotions
 * of one moment, since an emotion has one set of dimensions: the first has pleasure, arousal, dominance and the category,
 * the second the intensity as a trace. What EmotionML has no name for is in {@code info}, under a namespace of Dyad's: who
 * drew it, its colour, its sharpness and the envelope's own points. The words are not in it.
 *
 * <p>Nothing that goes in here needs to be escaped: it is numbers, and words of fixed lists.
 */
public final class EmotionMl {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <emotionml version="1.0" xmlns="http://www.w3.org/2009/10/emotionml" xmlns:dyad="urn:dyad:feeling:1"
                category-set="http://www.w3.org/TR/emotion-voc/xml#everyday-categories"
                dimension-set="http://www.w3.org/TR/emotion-voc/xml#pad-dimensions">
            """;

    private static final String FOOT = "</emotionml>\n";

    /** How often the trace is sampled. */
    private static final int SAMPLES_PER_SECOND = 10;

    private EmotionMl() {}

    /** A document of one feeling. */
    public static String of(Entry entry, Feeling feeling) {
        return HEAD + emotions(entry, feeling) + FOOT;
    }

    /** What a document of many begins with. */
    public static String head() {
        return HEAD;
    }

    /** One of many. */
    public static String emotions(Entry entry, Feeling feeling) {
        return """
              <emotion id="feeling-%1$s" start="%2$d" duration="%3$d">
                <info><dyad:feeling from="%4$s" colour="%5$s" sharpness="%6$s" envelope="%7$s"/></info>
            %8$s    <dimension name="pleasure" value="%9$s"/>
                <dimension name="arousal" value="%10$s"/>
                <dimension name="dominance" value="%11$s"/>
              </emotion>
              <emotion id="intensity-%1$s" start="%2$d" duration="%3$d"
                  dimension-set="http://www.w3.org/TR/emotion-voc/xml#intensity-dimension">
                <dimension name="intensity"><trace freq="%12$dHz" samples="%13$s"/></dimension>
              </emotion>
            """.formatted(
                        entry.id(),
                        entry.saidAtMillis(),
                        feeling.envelope().durationMillis(),
                        entry.mine() ? "me" : "them",
                        feeling.colour(),
                        feeling.sharpness().value(),
                        points(feeling.envelope()),
                        feeling.category()
                                .map(category -> "    <category name=\"" + category.word() + "\"/>\n")
                                .orElse(""),
                        feeling.mood().pleasure().value(),
                        feeling.mood().arousal().value(),
                        feeling.mood().dominance().value(),
                        SAMPLES_PER_SECOND,
                        samples(feeling.envelope()));
    }

    /** What a document of many ends with. */
    public static String foot() {
        return FOOT;
    }

    private static String points(Envelope envelope) {
        return envelope.points().stream()
                .map(point -> point.atMillis() + ":" + point.intensity().value())
                .collect(Collectors.joining(" "));
    }

    /** From the beginning to the end or a little after it, so that the last is 0. */
    private static String samples(Envelope envelope) {
        int millis = 1_000 / SAMPLES_PER_SECOND;
        return IntStream.rangeClosed(0, Math.ceilDiv(envelope.durationMillis(), millis))
                .mapToObj(sample -> String.format(Locale.ROOT, "%.3f", envelope.intensityAt(sample * millis)))
                .collect(Collectors.joining(" "));
    }
}
