package dyad.page;

import dyad.end.Refusal;
import io.helidon.webserver.http.ServerResponse;
import jakarta.json.JsonObject;
import java.util.Set;

/**
 * One thing that may be asked of the API.
 *
 * @param post whether it is asked by POST; otherwise by GET
 * @param path the whole path
 * @param callers who may ask
 * @param handling what answers
 */
record Route(boolean post, String path, Set<Caller> callers, Handling handling) {

    private static final Set<Caller> KNOWN = Set.of(Caller.PAGE, Caller.COMMAND_LINE);

    /** Something to read, for the page and the command line. */
    static Route get(String path, JsonHandling handling) {
        return new Route(false, path, KNOWN, sending(handling));
    }

    /** Something to do, for the page and the command line. */
    static Route post(String path, JsonHandling handling) {
        return new Route(true, path, KNOWN, sending(handling));
    }

    /** Something that only the command line may ask for. */
    static Route command(String path, JsonHandling handling) {
        return new Route(true, path, Set.of(Caller.COMMAND_LINE), sending(handling));
    }

    private static Handling sending(JsonHandling handling) {
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
