package dyad.page;

import dyad.bytes.ByteReader;
import dyad.feeling.Feeling;
import dyad.felt.FeelingJson;
import dyad.fuzz.Check;
import dyad.fuzz.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bodies that are posted to the page: each field is asked for in every way in which the API asks. */
public final class PageTargets {
    private static final List<String> FIELDS =
            List.of("text", "id", "on", "code", "wants", "before", "latitude", "pleasure", "");

    private static final Json JSON = new Json();

    private PageTargets() {}

    /** All of this package. */
    public static List<Target> all() {
        return List.of(
                Target.of(
                        "page-body",
                        Failure.class,
                        PageTargets::body,
                        bytes("{\"text\":\"h\\u00e9llo\",\"id\":\"00112233445566778899aabbccddeeff\",\"on\":true}"),
                        bytes("{\"wants\":[\"touch\",\"words\"],\"before\":-12e3,\"latitude\":48.137154}"),
                        bytes("{\"code\":null,\"\":{\"a\":[[[]]]}}")),
                Target.of(
                        "page-feeling",
                        Failure.class,
                        PageTargets::feeling,
                        bytes(
                                "{\"pleasure\":0.5,\"arousal\":1,\"dominance\":0,\"category\":\"loving\",\"sharpness\":0.25,"
                                        + "\"colour\":\"#ffd9a8\",\"envelope\":[[0,0],[600,0.8],[2400,0]]}"),
                        bytes("{\"pleasure\":0.5,\"arousal\":1}")));
    }

    private static boolean body(byte[] input) throws Failure {
        JsonBody body = JsonBody.parse(JSON, input);
        for (String field : FIELDS) {
            tolerate(() -> body.text(field));
            tolerate(() -> body.truth(field));
            tolerate(() -> body.optionalTexts(field));
            tolerate(() -> body.optionalNumber(field));
            tolerate(() -> body.number(field));
            tolerate(() -> Ids.read(body.text(field)));
        }
        return true;
    }

    /** A wrong field is refused, and the others are looked at all the same. */
    private static void tolerate(Question question) {
        try {
            question.ask();
        } catch (Failure refused) {
            Check.that(refused.status() == 400, "a wrong field is a bad request");
        }
    }

    private static boolean feeling(byte[] input) throws Exception {
        Feeling read = JsonBody.parse(JSON, input).feeling();
        Check.same(read.bytes(), Feeling.read(new ByteReader(read.bytes())).bytes(), "a feeling as bytes");
        Check.same(read.bytes(), FeelingJson.read(JSON.feeling(read)).bytes(), "a feeling as JSON");
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @FunctionalInterface
    private interface Question {
        Object ask() throws Failure;
    }
}
