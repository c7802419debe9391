package dyad.page;

import dyad.end.End;
import dyad.end.Health;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Set;

/**
 * What those who keep the machine may ask without a session, under its own names only: {@code /healthz}, whether this end
 * lives; {@code /readyz}, whether it also reaches its relay; {@code /metrics}, if that is switched on. None of it says
 * anything of the two.
 */
final class Upkeep {
    private static final String LIVE = "/healthz";
    private static final String READY = "/readyz";
    private static final String METRICS = "/metrics";

    /** All that is asked for here. */
    static final Set<String> PATHS = Set.of(LIVE, READY, METRICS);

    private final End end;
    private final Names names;
    private final boolean metrics;
    private final Json json;
    private final Answers answers;
    private final Instant started =
            ProcessHandle.current().info().startInstant().orElseGet(Instant::now);

    /** @param metrics whether there are any */
    Upkeep(End end, Names names, boolean metrics, Json json, Answers answers) {
        this.end = end;
        this.names = names;
        this.metrics = metrics;
        this.json = json;
        this.answers = answers;
    }

    /** Whether this path is asked for here. */
    boolean takes(String path) {
        return PATHS.contains(path);
    }

    /** Answers. */
    void handle(ServerRequest request, ServerResponse response) throws Failure {
        String path = request.path().rawPath();
        boolean elsewhere =
                names.isTrusted(request.headers().get(HeaderNames.HOST).get());
        if (elsewhere || (path.equals(METRICS) && !metrics)) {
            throw new Failure(404, "not-found", "There is no such page.");
        }
        if (!request.prologue().method().equals(Method.GET)) {
            response.header(HeaderNames.ALLOW, "GET");
            throw new Failure(405, "method", "Ask this by GET.");
        }
        Health health = end.health();
        switch (path) {
            case METRICS -> {
                response.header(HeaderNames.CONTENT_TYPE, Metrics.TYPE);
                response.header(HeaderNames.CACHE_CONTROL, "no-store");
                response.send(Metrics.of(health, started));
            }
            case READY -> tell(response, health, health.isReady());
            default -> tell(response, health, health.isLive());
        }
    }

    private void tell(ServerResponse response, Health health, boolean well) {
        JsonObject object = json.object()
                .add("ok", well)
                .add("alive", health.alive())
                .add("writable", health.writable())
                .add("roomy", health.roomy())
                .add("relay", health.hum() != Health.Hum.WAITING)
                .build();
        response.status(well ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503);
        answers.send(response, object);
    }
}
