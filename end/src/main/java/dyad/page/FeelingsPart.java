package dyad.page;

import dyad.end.End;
import dyad.end.Refusal;
import dyad.end.SystemEntropy;
import dyad.felt.Preset;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Saying;
import dyad.seam.StoreException;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** Sending a feeling, reading one again, and those that this person keeps under names. */
final class FeelingsPart implements Part {

    private final End end;
    private final Json json;

    FeelingsPart(End end, Json json) {
        this.end = end;
        this.json = json;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/api/feel", this::feel),
                Route.get("/api/feeling", this::feeling),
                Route.get("/api/feelings", request -> presets()),
                Route.post("/api/feelings/add", this::add),
                Route.post("/api/feelings/remove", this::remove));
    }

    private JsonObject feel(ApiRequest request) throws Refusal, Failure {
        Saying said = Saying.felt(
                request.body().feeling(), request.body().optionalText("text").orElse(""));
        Optional<String> named = request.body().optionalText("id");
        MessageId id = named.isPresent() ? Ids.read(named.get()) : new SystemEntropy().freshId();
        end.say(id, said);
        return json.object().add("kept", true).add("id", id.toString()).build();
    }

    private JsonObject feeling(ApiRequest request) throws Refusal, Failure {
        MessageId id = Ids.read(request.parameter("id").orElse(""));
        Entry entry = end.entry(id)
                .filter(kept -> kept.said().feeling().isPresent())
                .orElseThrow(() -> new Failure(404, "not-found", "There is no feeling of this id here."));
        return json.entry(entry);
    }

    private JsonObject presets() throws Failure {
        try {
            JsonArrayBuilder array = json.array();
            end.presets()
                    .all()
                    .forEach(preset -> array.add(
                            json.object().add("name", preset.name()).add("feeling", json.feeling(preset.feeling()))));
            return json.object().add("feelings", array).build();
        } catch (StoreException e) {
            throw Failure.of(e);
        }
    }

    private JsonObject add(ApiRequest request) throws Failure {
        try {
            if (!end.presets().keep(preset(request.body()))) {
                throw new Failure(409, "full", "There is no room for more feelings. Remove one first.");
            }
            return JsonValue.EMPTY_JSON_OBJECT;
        } catch (StoreException e) {
            throw Failure.of(e);
        }
    }

    private static Preset preset(JsonBody body) throws Failure {
        try {
            return new Preset(body.text("name").strip(), body.feeling());
        } catch (IllegalArgumentException e) {
            throw Failure.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private JsonObject remove(ApiRequest request) throws Failure {
        try {
            boolean removed = end.presets().remove(request.body().text("name").strip());
            return json.object().add("removed", removed).build();
        } catch (StoreException e) {
            throw Failure.of(e);
        }
    }
}
