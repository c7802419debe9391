package dyad.command;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** A feeling, drawn on a command line. The end looks at the numbers, and says what is wrong with them. */
final class FeelingOptions {

    private static final double MIDDLE = 0.5;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern POINT = Pattern.compile("(\\d{1,6}):([\\d.]{1,8})");

    @Option(names = "--pleasure", paramLabel = "0..1", description = "From unpleasant to pleasant; 0.5 if not given.")
    private Optional<Double> pleasure = Optional.empty();

    @Option(names = "--arousal", paramLabel = "0..1", description = "From still to stirred; 0.5 if not given.")
    private Optional<Double> arousal = Optional.empty();

    @Option(names = "--dominance", paramLabel = "0..1", description = "From small to large; 0.5 if not given.")
    private Optional<Double> dominance = Optional.empty();

    @Option(names = "--category", paramLabel = "WORD", description = "An everyday word: happy, sad, loving, worried …")
    private Optional<String> category = Optional.empty();

    @Option(
            names = "--envelope",
            paramLabel = "MS:0..1 …",
            description =
                    "How strong over time: 2 to 16 points within a minute, the last 0. Default: \"0:0 600:0.8 2400:0\"")
    private Optional<String> envelope = Optional.empty();

    @Option(names = "--sharpness", paramLabel = "0..1", description = "From soft to jagged; 0 if not given.")
    private Optional<Double> sharpness = Optional.empty();

    @Option(
            names = "--colour",
            paramLabel = "#RRGGBB",
            description = "Its colour; by pleasure and arousal if not given.")
    private Optional<String> colour = Optional.empty();

    /** What was drawn; empty if nothing was. */
    Optional<JsonObject> feeling(Output output) throws CommandFailure {
        boolean any = Stream.of(pleasure, arousal, dominance, category, envelope, sharpness, colour)
                .anyMatch(Optional::isPresent);
        if (!any) {
            return Optional.empty();
        }
        JsonObjectBuilder object =
                output.object().add("pleasure", pleasure.orElse(MIDDLE)).add("arousal", arousal.orElse(MIDDLE));
        dominance.ifPresent(value -> object.add("dominance", value));
        category.ifPresent(word -> object.add("category", word));
        sharpness.ifPresent(value -> object.add("sharpness", value));
        colour.ifPresent(text -> object.add("colour", text));
        if (envelope.isPresent()) {
            object.add("envelope", points(envelope.get()));
        }
        return Optional.of(object.build());
    }

    private static JsonArrayBuilder points(String text) throws CommandFailure {
        JsonArrayBuilder points = Json.createArrayBuilder();
        for (String part : SPACES.splitAsStream(text.strip()).toList()) {
            var point = POINT.matcher(part);
            if (!point.matches()) {
                throw CommandFailure.usage("An envelope is written like this: \"0:0 300:1 900:0\"");
            }
            points.add(Json.createArrayBuilder()
                    .add(Integer.parseInt(point.group(1)))
                    .add(Double.parseDouble(point.group(2))));
        }
        return points;
    }

    /** The fields of this object, to add more to. */
    static JsonObjectBuilder with(Output output, JsonObject object) {
        JsonObjectBuilder more = output.object();
        object.forEach(more::add);
        return more;
    }
}
