package dyad.felt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.feeling.Category;
import dyad.feeling.Circumplex;
import dyad.feeling.Envelope;
import dyad.feeling.Feeling;
import dyad.feeling.Mood;
import dyad.feeling.Share;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Saying;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is exported is EmotionML, by rules that are tried on the specification's own forms first. */
class EmotionMlTest {

    static List<String> examples() throws Exception {
        try (var lines = Objects.requireNonNull(EmotionMlTest.class.getResourceAsStream("emotionml-examples.txt"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theRulesHoldForTheSpecificationsExamplesAndForNothingThatItForbids(String example) throws Exception {
        String[] parts = example.split(" \\| ", 2);
        List<String> broken = EmotionMlRules.brokenBy(parts[1]);
        if (parts[0].equals("valid")) {
            assertEquals(List.of(), broken);
        } else {
            assertTrue(broken.stream().anyMatch(rule -> rule.startsWith(parts[0])), broken.toString());
        }
    }

    private static Entry felt(int number, Optional<Category> category) {
        byte[] id = new byte[MessageId.SIZE];
        id[0] = (byte) number;
        Mood mood = new Mood(Share.of(0.9), Share.of(0.305), Share.HALF);
        Feeling feeling = new Feeling(mood, category, Envelope.GENTLE, Share.of(0.2), Circumplex.colour(mood));
        return new Entry(
                MessageId.of(id), number == 1, Saying.felt(feeling, "<&> \"words\""), 1_800_000_000_000L, true);
    }

    private static Feeling of(Entry entry) {
        return entry.said().feeling().orElseThrow();
    }

    @Test
    void oneFeelingAndManyKeepTheRules() throws Exception {
        Entry named = felt(1, Optional.of(Category.HAPPY));
        Entry other = felt(2, Optional.empty());
        String one = EmotionMl.of(named, of(named));
        assertEquals(List.of(), EmotionMlRules.brokenBy(one));
        assertTrue(one.contains("<category name=\"happy\"/>"), one);
        assertTrue(one.contains("<dimension name=\"arousal\" value=\"0.305\"/>"), one);
        assertTrue(one.contains("samples=\"0.000 0.133 0.267 0.400 0.533 0.667 0.800 0.756 "), one);
        assertTrue(one.contains(" 0.000\"/></dimension>"), "the last sample is nothing: " + one);
        assertTrue(one.contains("colour=\"" + of(named).colour() + "\""), one);
        String many = EmotionMl.head()
                + EmotionMl.emotions(named, of(named))
                + EmotionMl.emotions(other, of(other))
                + EmotionMl.foot();
        assertEquals(List.of(), EmotionMlRules.brokenBy(many));
        assertEquals(List.of(), EmotionMlRules.brokenBy(EmotionMl.head() + EmotionMl.foot()));
    }
}
