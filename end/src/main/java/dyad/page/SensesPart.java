package dyad.page;

import dyad.end.End;
import dyad.end.Refusal;
import dyad.senses.Presence;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** Touch, and what the other is told of one's presence. */
final class SensesPart implements Part {

    private final End end;

    SensesPart(End end) {
        this.end = end;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/api/touch", this::touch), Route.post("/api/presence", this::presence));
    }

    private JsonObject touch(ApiRequest request) throws Refusal, Failure {
        end.touch(request.body().truth("pressing"));
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private JsonObject presence(ApiRequest request) throws Refusal, Failure {
        end.presence(Presence.parse(request.body().text("presence"))
                .orElseThrow(() -> Failure.badRequest("\"presence\" is here, awake or away.")));
        return JsonValue.EMPTY_JSON_OBJECT;
    }
}
