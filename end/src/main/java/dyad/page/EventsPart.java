package dyad.page;

import dyad.end.End;
import dyad.end.Event;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells pages and commands what happens, as server-sent events, beginning with the whole status. */
final class EventsPart implements Part, AutoCloseable {

    private static final int MOST = 32;

    private final End end;
    private final Json json;
    private final PageView page;
    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    EventsPart(End end, Json json, PageView page) {
        this.end = end;
        this.json = json;
        this.page = page;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(
                false, Route.Sends.JSON, "/api/events", Set.of(Caller.PAGE, Caller.COMMAND_LINE), this::follow));
    }

    private void follow(ApiRequest request, ServerResponse response, Answers answers) throws Failure {
        if (closed || streams.size() >= MOST) {
            throw new Failure(503, "busy", "Too many pages are open on this end. Close some.");
        }
        response.header(HeaderNames.CONTENT_TYPE, "text/event-stream");
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        Caller caller = request.caller();
        EventStream stream = new EventStream(
                Thread.currentThread(), event -> json.event(event, page), () -> request.caller() == caller);
        streams.add(stream);
        try (End.Subscription _ = end.listen(stream::offer);
                OutputStream output = response.outputStream()) {
            stream.offer(new Event.Changed(end.status()));
            stream.writeTo(output);
        } catch (IOException gone) {
            // The page was closed, or read too slowly: it comes again by itself.
        } finally {
            streams.remove(stream);
        }
    }

    /** Tells all pages how everything stands, where it is not the end that changed. */
    void tellStatus() {
        Event now = new Event.Changed(end.status());
        streams.forEach(stream -> stream.offer(now));
    }

    /** Ends all streams: the end is stopping. */
    @Override
    public void close() {
        closed = true;
        streams.forEach(EventStream::end);
    }
}
