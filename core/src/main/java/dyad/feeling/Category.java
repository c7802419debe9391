package dyad.feeling;

import java.util.Locale;
import java.util.Optional;

/**
 * A word for a feeling: the vocabulary "everyday-categories" (Cowie, Douglas-Cowie, Apolloni, Taylor, Romano and Fellenz,
 * 1999) of the W3C's Vocabularies for EmotionML, in its own order. On the wire a category is its number, from 1; 0 is none.
 */
public enum Category {
    AFFECTIONATE(1),
    AFRAID(2),
    AMUSED(3),
    ANGRY(4),
    BORED(5),
    CONFIDENT(6),
    CONTENT(7),
    DISAPPOINTED(8),
    EXCITED(9),
    HAPPY(10),
    INTERESTED(11),
    LOVING(12),
    PLEASED(13),
    RELAXED(14),
    SAD(15),
    SATISFIED(16),
    WORRIED(17);

    private final int number;

    Category(int number) {
        this.number = number;
    }

    /** The word, as the vocabulary writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The category with this word. */
    public static Optional<Category> parse(String word) {
        for (Category category : values()) {
            if (category.word().equals(word)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }

    int number() {
        return number;
    }

    /** @throws IllegalArgumentException for a number that is no category's */
    static Category of(int number) {
        for (Category category : values()) {
            if (category.number == number) {
                return category;
            }
        }
        throw new IllegalArgumentException("There is no category of number " + number + ".");
    }
}
