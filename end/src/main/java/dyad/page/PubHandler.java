package dyad.page;

import dyad.end.End;
import dyad.keys.Erase;
import dyad.owntracks.Phone;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Takes the phone's reports, as OwnTracks posts them. Who it is stands in the password alone; {@code X-Limit-U},
 * {@code X-Limit-D} and {@code ?u=&d=} are let be, as there is one phone. The answer is always the empty list.
 */
final class PubHandler implements Handler {

    private static final HeaderName CHALLENGE = HeaderNames.create("WWW-Authenticate");
    private static final HeaderName RETRY_AFTER = HeaderNames.create("Retry-After");
    private static final byte[] NOTHING = "[]".getBytes(StandardCharsets.US_ASCII);

    private final End end;

    PubHandler(End end) {
        this.end = end;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) throws Failure, IOException {
        if (!request.prologue().method().equals(Method.POST)) {
            response.header(HeaderNames.ALLOW, "POST");
            throw new Failure(405, "method", "Ask this by POST.");
        }
        admit(request, response);
        byte[] body = body(request);
        try {
            end.phone().report(body);
        } finally {
            Erase.these(body);
        }
        response.header(HeaderNames.CONTENT_TYPE, "application/json");
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.send(NOTHING);
    }

    private void admit(ServerRequest request, ServerResponse response) throws Failure {
        String authorization = request.headers().contains(HeaderNames.AUTHORIZATION)
                ? request.headers().get(HeaderNames.AUTHORIZATION).get()
                : "";
        switch (end.phone().admit(authorization)) {
            case COME_IN -> {}
            case STRANGER -> {
                response.header(CHALLENGE, "Basic realm=\"dyad\"");
                throw new Failure(401, "password", "User or password is wrong. The right ones: dyad phone");
            }
            case LATER -> {
                response.header(RETRY_AFTER, "10");
                throw new Failure(429, "too-many", "There are too many reports at once. Try again later.");
            }
        }
    }

    /** The whole body, or a little more than may be read of a longer one. */
    private static byte[] body(ServerRequest request) throws IOException {
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        try (InputStream content = request.content().inputStream()) {
            byte[] bytes = content.readNBytes(Phone.LONGEST + 1);
            if (bytes.length > Phone.LONGEST) {
                // Who is still writing would not read the answer.
                content.transferTo(OutputStream.nullOutputStream());
            }
            return bytes;
        }
    }
}
