package dyad.page;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.InputStream;
import java.util.Optional;

/** What a part of the API sees of a request that was let in. */
final class ApiRequest {

    private final ServerRequest request;
    private final JsonBody body;
    private final Access access;

    ApiRequest(ServerRequest request, JsonBody body, Access access) {
        this.request = request;
        this.body = body;
        this.access = access;
    }

    /** Who asks, as of now: a page may have been signed out, or have locked, since. */
    Caller caller() {
        return access.caller(request);
    }

    /** The open page that asks, locked or not; none if it is the command line. */
    Optional<OpenPage> page() {
        return access.page(request);
    }

    /** What the browser says of itself. */
    String userAgent() {
        return request.headers().contains(HeaderNames.USER_AGENT)
                ? request.headers().get(HeaderNames.USER_AGENT).get()
                : "";
    }

    /** The JSON object that was sent. */
    JsonBody body() {
        return body;
    }

    /** What was sent, byte by byte. */
    InputStream content() {
        return request.content().inputStream();
    }

    /** What stands behind the last slash of the path. */
    String lastOfPath() {
        String path = request.path().rawPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The name under which the page was called; there is exactly one, as the gatekeeper saw to. */
    String host() {
        return request.headers().get(HeaderNames.HOST).get();
    }

    /** A parameter of the query, if it was given. */
    Optional<String> parameter(String name) {
        return request.query().contains(name) ? Optional.of(request.query().get(name)) : Optional.empty();
    }
}
