package dyad.page;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.InputStream;
import java.util.Optional;

/** What a part of the API sees of a request that was let in. */
final class ApiRequest {

    private final ServerRequest request;
    private final JsonBody body;

    ApiRequest(ServerRequest request, JsonBody body) {
        this.request = request;
        this.body = body;
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
