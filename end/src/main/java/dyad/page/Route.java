package dyad.page;

import dyad.end.Refusal;
import io.helidon.webserver.http.ServerResponse;
import jakarta.json.JsonObject;
import java.util.Set;

/**
 * One thing that may be asked of the API.
 *
 * @param post whether it is asked by POST; otherwise by GET
 * @param sends what a POST sends
 * @param path the whole path; {@link #ID} at its end stands for an id
 * @param callers who may ask
 * @param handling what answers
 */
record Route(boolean post, Sends sends, String path, Set<Caller> callers, Handling handling) {

    /** In a path: an id of 32 hexadecimal digits. */
    static final String ID = "ID";

    private static final Set<Caller> KNOWN = Set.of(Caller.PAGE, Caller.COMMAND_LINE);

    /** Something to read, for the page and the command line. */
    static Route get(String path, JsonHandling handling) {
        return new Route(false, Sends.JSON, path, KNOWN, sending(handling));
    }

    /** Something to do, for the page and the command line. */
    static Route post(String path, JsonHandling handling) {
        return new Route(true, Sends.JSON, path, KNOWN, sending(handling));
    }

    /** Something that only the command line may ask for. */
    static Route command(String path, JsonHandling handling) {
        return new Route(true, Sends.JSON, path, Set.of(Caller.COMMAND_LINE), sending(handling));
    }

    /** Something that is not answered in JSON. */
    static Route raw(String path, Handling handling) {
        return new Route(false, Sends.JSON, path, KNOWN, handling);
    }

    /** A picture to take. */
    static Route picture(String path, JsonHandling handling) {
        return new Route(true, Sends.PICTURE, path, KNOWN, sending(handling));
    }

    /** What the body of a POST is. */
    enum Sends {
        /** One object, whole before anything is done. */
        JSON,
        /** A picture file, read by whoever works on it. */
        PICTURE
    }

    static Handling sending(JsonHandling handling) {
        return (request, response, answers) -> answers.send(response, handling.answer(request));
    }

    /** Answers a request that was let in. */
    @FunctionalInterface
    interface Handling {
        void handle(ApiRequest request, ServerResponse response, Answers answers) throws Refusal, Failure;
    }

    /** Answers with one JSON object. */
    @FunctionalInterface
    interface JsonHandling {
        JsonObject answer(ApiRequest request) throws Refusal, Failure;
    }
}
