package dyad.page;

import dyad.end.Refusal;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the part that answers, after the caller, the method and the body were looked at. */
final class ApiRoutes implements Handler {

    /** Bytes that a request's body may have: room for a word of 64 KB whose every byte needs six in JSON. */
    static final int LARGEST_BODY = 448 * 1024;

    private final Map<String, Route> routes;
    private final Access access;
    private final Json json;
    private final Answers answers;

    ApiRoutes(List<Part> parts, Access access, Json json, Answers answers) {
        this.routes = parts.stream()
                .flatMap(part -> part.routes().stream())
                .collect(Collectors.toUnmodifiableMap(Route::path, Function.identity()));
        this.access = access;
        this.json = json;
        this.answers = answers;
    }

    /** All that may be asked; docs/api.json tells of each. */
    Collection<Route> routes() {
        return routes.values();
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) throws Failure, IOException {
        try {
            Route route = admit(request, response);
            JsonBody body = route.post() ? body(route, request) : JsonBody.empty();
            route.handling().handle(new ApiRequest(request, body, access), response, answers);
        } catch (Refusal refusal) {
            throw Failure.of(refusal);
        }
    }

    private Route admit(ServerRequest request, ServerResponse response) throws Failure {
        Caller caller = access.caller(request);
        Route route = routes.get(template(request.path().rawPath()));
        boolean welcome = route != null && route.callers().contains(caller);
        if (caller == Caller.STRANGER && !welcome) {
            throw new Failure(401, "session", "This page is not open yet. Get a fresh address: dyad page");
        }
        if (caller == Caller.LOCKED && !welcome) {
            throw new Failure(401, "locked", "This page asks for its passphrase first.");
        }
        if (route == null) {
            throw new Failure(404, "not-found", "There is no such part of the API.");
        }
        requireMethod(route, request, response);
        if (!welcome) {
            throw new Failure(403, "forbidden", "Only the command line may ask this.");
        }
        // No page of ours posts without its Origin, so a POST without one was not made by a page of ours.
        if (route.post() && caller != Caller.COMMAND_LINE && !request.headers().contains(HeaderNames.ORIGIN)) {
            throw new Failure(403, "origin", "Only Dyad's own page may ask this.");
        }
        return route;
    }

    private static void requireMethod(Route route, ServerRequest request, ServerResponse response) throws Failure {
        Method expected = route.post() ? Method.POST : Method.GET;
        if (!request.prologue().method().equals(expected)) {
            response.header(HeaderNames.ALLOW, expected.text());
            throw new Failure(405, "method", "Ask this by " + expected.text() + ".");
        }
    }

    private static String template(String path) {
        return path.replaceFirst("/[0-9a-f]{32}$", "/" + Route.ID);
    }

    private JsonBody body(Route route, ServerRequest request) throws Failure, IOException {
        String type = request.headers().contains(HeaderNames.CONTENT_TYPE)
                ? request.headers().get(HeaderNames.CONTENT_TYPE).get().toLowerCase(Locale.ROOT)
                : "";
        return switch (route.sends()) {
            case JSON -> json(type, request);
            case PICTURE -> picture(type);
        };
    }

    /** The type is asked for because no form of a foreign page can send it; what the file is, its bytes tell. */
    private static JsonBody picture(String type) throws Failure {
        if (!type.equals("image/jpeg") && !type.equals("image/png")) {
            throw new Failure(415, "content-type", "The body must be image/jpeg or image/png.");
        }
        return JsonBody.empty();
    }

    private JsonBody json(String type, ServerRequest request) throws Failure, IOException {
        if (!type.matches("application/json\\s*(;.*)?")) {
            throw new Failure(415, "content-type", "The body must be application/json.");
        }
        try (InputStream content = request.content().inputStream()) {
            byte[] bytes = content.readNBytes(LARGEST_BODY + 1);
            if (bytes.length > LARGEST_BODY) {
                // Who is still writing would not read the answer.
                content.transferTo(OutputStream.nullOutputStream());
                throw Failure.of(Status.REQUEST_ENTITY_TOO_LARGE_413);
            }
            return JsonBody.parse(json, bytes);
        }
    }
}
