package dyad.page;

import dyad.end.End;
import dyad.end.Refusal;
import jakarta.json.JsonObject;
import java.util.List;

/** Ending the link, at once and alone. */
final class LeavePart implements Part {

    private final End end;
    private final Json json;

    LeavePart(End end, Json json) {
        this.end = end;
        this.json = json;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/api/leave", this::leave));
    }

    private JsonObject leave(ApiRequest request) throws Refusal, Failure {
        if (!request.body().truth("yes")) {
            throw Failure.badRequest("Leaving needs \"yes\": true.");
        }
        end.leave(request.body().optionalTruth("eraseHistory").orElse(false));
        return json.object().add("left", true).build();
    }
}
