package dyad.page;

import dyad.end.End;
import dyad.end.Refusal;
import dyad.history.MessageId;
import dyad.picture.PictureException;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * Sending pictures and looking at them. What is sent goes byte by byte into a process of its own; what is shown was made
 * by this end, and is a JPEG whatever happens.
 */
final class PicturesPart implements Part {

    private static final HeaderName CONTENT_SECURITY_POLICY = HeaderNames.create("Content-Security-Policy");

    private final End end;
    private final Json json;

    PicturesPart(End end, Json json) {
        this.end = end;
        this.json = json;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.picture("/api/picture", this::send),
                Route.raw("/api/picture/" + Route.ID, (request, response, answers) -> look(request, response)));
    }

    /** The name is asked for, so that a sender who got no answer may ask again. */
    private JsonObject send(ApiRequest request) throws Refusal, Failure {
        MessageId id = Ids.read(request.parameter("id").orElseThrow(() -> Failure.badRequest("\"id\" is missing.")));
        try (InputStream content = request.content()) {
            try {
                end.show(id, request.parameter("caption").orElse(""), content);
            } finally {
                // Who is still writing would not read the answer.
                content.transferTo(OutputStream.nullOutputStream());
            }
        } catch (PictureException e) {
            throw Failure.of(e);
        } catch (IOException e) {
            throw Failure.badRequest("The picture was not sent to its end.");
        }
        return json.object().add("kept", true).add("id", id.toString()).build();
    }

    private void look(ApiRequest request, ServerResponse response) throws Refusal, Failure {
        byte[] image;
        try {
            image = end.image(
                    Ids.read(request.lastOfPath()),
                    request.parameter("unfinished").isPresent());
        } catch (PictureException e) {
            throw Failure.of(e);
        }
        response.header(HeaderNames.CONTENT_TYPE, "image/jpeg");
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.header(CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox; frame-ancestors 'none'");
        response.send(image);
    }
}
