package dyad.page;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.ServerResponse;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;

/** Sends JSON, errors too: {@code {"error": "<what to do>", "kind": "<word>"}}. */
final class Answers {

    private final System.Logger logger = System.getLogger(Answers.class.getName());
    private final Json json;
    private final SecurityHeaders securityHeaders;

    Answers(Json json, SecurityHeaders securityHeaders) {
        this.json = json;
        this.securityHeaders = securityHeaders;
    }

    /** Sends one object. */
    void send(ServerResponse response, JsonObject object) {
        response.header(HeaderNames.CONTENT_TYPE, "application/json");
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.send(object.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Sends an error, and ends the connection: what else was sent on it is not worth reading. */
    void failure(ServerResponse response, Failure failure) {
        response.header(HeaderValues.CONNECTION_CLOSE);
        response.status(Status.create(failure.status()));
        send(response, json.error(failure.getMessage(), failure.kind()));
    }

    /** Answers to an error that nobody foresaw. Its text may quote what a person wrote, so only its sort is logged. */
    void bug(ServerResponse response, Throwable bug) {
        logger.log(
                System.Logger.Level.ERROR,
                "a request failed: {0}",
                bug.getClass().getName());
        failure(response, Failure.of(Status.INTERNAL_SERVER_ERROR_500));
    }

    /** Answers to what the server itself refuses before any routing: a request that is no HTTP, or too large. */
    DirectHandlers direct() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
            handlers.addHandler(type, this::direct);
        }
        return handlers.build();
    }

    private DirectHandler.TransportResponse direct(
            DirectHandler.TransportRequest request,
            DirectHandler.EventType type,
            Status status,
            ServerResponseHeaders headers,
            String message) {
        securityHeaders.add(headers);
        headers.set(HeaderNames.CONTENT_TYPE, "application/json");
        Failure failure = Failure.of(status);
        return DirectHandler.TransportResponse.builder()
                .status(status)
                .headers(headers)
                .entity(json.error(failure.getMessage(), failure.kind())
                        .toString()
                        .getBytes(StandardCharsets.UTF_8))
                .keepAlive(false)
                .build();
    }
}
