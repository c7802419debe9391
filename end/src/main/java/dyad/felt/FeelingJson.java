package dyad.felt;

import dyad.feeling.Category;
import dyad.feeling.Circumplex;
import dyad.feeling.Colour;
import dyad.feeling.Envelope;
import dyad.feeling.Feeling;
import dyad.feeling.Mood;
import dyad.feeling.Share;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A feeling in JSON: {@code {"pleasure", "arousal", "dominance", "category"?, "envelope": [[ms, intensity], …],
 * "sharpness", "colour": "#rrggbb"}}, numbers from 0 to 1. Whoever writes one may leave out all but pleasure and arousal.
 */
public final class FeelingJson {

    private final JsonBuilderFactory builders = Json.createBuilderFactory(Map.of());

    /** All of it. */
    public JsonObject of(Feeling feeling) {
        JsonObjectBuilder object = builders.createObjectBuilder()
                .add("pleasure", feeling.mood().pleasure().value())
                .add("arousal", feeling.mood().arousal().value())
                .add("dominance", feeling.mood().dominance().value());
        feeling.category().ifPresent(category -> object.add("category", category.word()));
        JsonArrayBuilder envelope = builders.createArrayBuilder();
        for (Envelope.Point point : feeling.envelope().points()) {
            envelope.add(builders.createArrayBuilder()
                    .add(point.atMillis())
                    .add(point.intensity().value()));
        }
        return object.add("envelope", envelope)
                .add("sharpness", feeling.sharpness().value())
                .add("colour", feeling.colour().toString())
                .build();
    }

    /**
     * Reads one; fields that are no feeling's are passed over.
     *
     * @throws IllegalArgumentException if it makes no sense, with a sentence for whoever wrote it
     */
    public static Feeling read(JsonObject object) {
        Mood mood = new Mood(
                share(object, "pleasure").orElseThrow(() -> wrong("pleasure")),
                share(object, "arousal").orElseThrow(() -> wrong("arousal")),
                share(object, "dominance").orElse(Share.HALF));
        return new Feeling(
                mood,
                text(object, "category").map(FeelingJson::category),
                object.containsKey("envelope") ? envelope(object.get("envelope")) : Envelope.GENTLE,
                share(object, "sharpness").orElse(Share.NONE),
                text(object, "colour").map(Colour::parse).orElseGet(() -> Circumplex.colour(mood)));
    }

    private static Optional<Share> share(JsonObject object, String name) {
        return switch (object.get(name)) {
            case null -> Optional.empty();
            case JsonNumber number -> Optional.of(share(number, name));
            default -> throw wrong(name);
        };
    }

    private static Share share(JsonNumber number, String name) {
        try {
            return Share.of(number.doubleValue());
        } catch (IllegalArgumentException e) {
            throw wrong(name);
        }
    }

    private static Optional<String> text(JsonObject object, String name) {
        return switch (object.get(name)) {
            case null -> Optional.empty();
            case JsonString text -> Optional.of(text.getString());
            default -> throw new IllegalArgumentException("\"" + name + "\" must be a text.");
        };
    }

    private static Category category(String word) {
        return Category.parse(word)
                .orElseThrow(() -> new IllegalArgumentException("\"category\" is none of the everyday words."));
    }

    private static Envelope envelope(JsonValue value) {
        if (!(value instanceof JsonArray array)) {
            throw pairs();
        }
        List<Envelope.Point> points = new ArrayList<>();
        for (JsonValue pair : array) {
            if (!(pair instanceof JsonArray both)
                    || both.size() != 2
                    || !(both.getFirst() instanceof JsonNumber moment && moment.isIntegral())
                    || !(both.getLast() instanceof JsonNumber intensity)) {
                throw pairs();
            }
            int atMillis = Math.clamp(moment.longValue(), -1, Integer.MAX_VALUE);
            points.add(new Envelope.Point(atMillis, share(intensity, "envelope")));
        }
        return new Envelope(points);
    }

    private static IllegalArgumentException pairs() {
        return new IllegalArgumentException("\"envelope\" is a list of pairs: milliseconds, and a number from 0 to 1.");
    }

    private static IllegalArgumentException wrong(String name) {
        return new IllegalArgumentException("\"" + name + "\" must be a number from 0 to 1.");
    }
}
