package dyad.page;

import dyad.end.End;
import dyad.end.NearnessView;
import dyad.end.Refusal;
import dyad.nearness.Level;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** This person's yes to nearness, and its end. */
final class NearnessPart implements Part {

    private final End end;

    NearnessPart(End end) {
        this.end = end;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/api/nearness", this::agree));
    }

    private JsonObject agree(ApiRequest request) throws Refusal, Failure {
        JsonBody body = request.body();
        if (body.truth("on")) {
            int seconds = Math.toIntExact(Math.clamp(
                    body.optionalNumber("seconds").orElse((long) NearnessView.USUAL_SECONDS), 0, Integer.MAX_VALUE));
            String word = body.optionalText("floor").orElse(NearnessView.USUAL_FLOOR.word());
            Level floor = NearnessView.floor(word)
                    .orElseThrow(() -> Failure.badRequest("\"floor\" is 8.7km, 1.24km or 178m."));
            end.nearness(seconds, floor);
        } else {
            end.nearnessOff();
        }
        return JsonValue.EMPTY_JSON_OBJECT;
    }
}
