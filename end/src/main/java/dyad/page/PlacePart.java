package dyad.page;

import dyad.change.Change;
import dyad.end.End;
import dyad.place.Fix;
import dyad.place.PlaceException;
import dyad.place.Reception;
import dyad.seam.StoreException;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** Fixes from the browser or a replayed track, and the quiet places. A place goes in here, and never out. */
final class PlacePart implements Part {

    private final End end;
    private final Json json;

    PlacePart(End end, Json json) {
        this.end = end;
        this.json = json;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/api/fix", this::fix),
                Route.get("/api/places", request -> names()),
                Route.post("/api/places/add", this::add),
                Route.post("/api/places/remove", this::remove));
    }

    private JsonObject fix(ApiRequest request) throws Failure {
        JsonBody body = request.body();
        Fix fix = Fix.of(body.number("latitude"), body.number("longitude"), body.number("accuracy"), (long)
                        body.number("moment"))
                .orElseThrow(() -> Failure.badRequest("This can be no place: look at its numbers."));
        Reception reception = end.place().report(fix);
        return json.object()
                .add("taken", reception == Reception.TAKEN)
                .add("reception", reception.word())
                .build();
    }

    private JsonObject names() {
        JsonArrayBuilder names = json.array();
        end.place().quietPlaces().forEach(names::add);
        return json.object().add("places", names).build();
    }

    private JsonObject add(ApiRequest request) throws Failure {
        try {
            end.place().addQuietPlace(request.body().text("name").strip());
            end.changes().note(Change.Kind.QUIET_PLACES, "added");
            return JsonValue.EMPTY_JSON_OBJECT;
        } catch (PlaceException e) {
            throw Failure.of(e);
        } catch (StoreException e) {
            throw Failure.of(e);
        }
    }

    private JsonObject remove(ApiRequest request) throws Failure {
        try {
            boolean removed =
                    end.place().removeQuietPlace(request.body().text("name").strip());
            if (removed) {
                end.changes().note(Change.Kind.QUIET_PLACES, "removed");
            }
            return json.object().add("removed", removed).build();
        } catch (StoreException e) {
            throw Failure.of(e);
        }
    }
}
