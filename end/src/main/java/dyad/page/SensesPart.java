package dyad.page;

import dyad.end.End;
import dyad.end.Refusal;
import dyad.senses.Presence;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** Touch, what the other is told of one's presence, and silence. */
final class SensesPart implements Part {

    private final End end;

    SensesPart(End end) {
        this.end = end;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/api/touch", this::touch),
                Route.post("/api/presence", this::presence),
                Route.post("/api/pause", this::pause),
                Route.post("/api/back", this::back));
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

    private JsonObject pause(ApiRequest request) throws Refusal {
        end.pause();
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private JsonObject back(ApiRequest request) throws Refusal {
        end.back();
        return JsonValue.EMPTY_JSON_OBJECT;
    }
}
