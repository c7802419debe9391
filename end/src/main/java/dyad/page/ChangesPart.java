package dyad.page;

import dyad.change.Change;
import dyad.end.End;
import dyad.seam.StoreException;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** The log of what this end's person changed. */
final class ChangesPart implements Part {

    private final End end;
    private final Json json;

    ChangesPart(End end, Json json) {
        this.end = end;
        this.json = json;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/api/log", request -> log()), Route.post("/api/log/erase", this::erase));
    }

    private JsonObject log() throws Failure {
        try {
            JsonArrayBuilder entries = json.array();
            for (Change change : end.changes().all()) {
                entries.add(json.object()
                        .add("at", change.atMillis())
                        .add("change", change.kind().word())
                        .add("detail", change.detail()));
            }
            return json.object().add("entries", entries).build();
        } catch (StoreException e) {
            throw Failure.of(e);
        }
    }

    private JsonObject erase(ApiRequest request) throws Failure {
        if (!request.body().truth("yes")) {
            throw Failure.badRequest("Erasing needs \"yes\": true.");
        }
        try {
            end.changes().erase();
            return JsonValue.EMPTY_JSON_OBJECT;
        } catch (StoreException e) {
            throw Failure.of(e);
        }
    }
}
