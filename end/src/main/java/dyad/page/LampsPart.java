package dyad.page;

import dyad.change.Change;
import dyad.change.Changes;
import dyad.household.Household;
import dyad.household.HouseholdException;
import dyad.household.HouseholdView;
import dyad.lamp.Lamp;
import dyad.lamp.LampException;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** The lamps of the household. */
final class LampsPart implements Part {

    private final Optional<Household> household;
    private final Changes changes;
    private final Json json;

    LampsPart(Optional<Household> household, Changes changes, Json json) {
        this.household = household;
        this.changes = changes;
        this.json = json;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/lamps", request -> view()),
                Route.post("/api/lamps/find", request -> find()),
                Route.post("/api/lamps/add", this::add),
                Route.post("/api/lamps/remove", this::remove),
                Route.post("/api/lamps/test", this::test));
    }

    /** {@code configured} false and nothing else where there is no broker. */
    private JsonObject view() throws Failure {
        if (household.isEmpty()) {
            return json.object().add("configured", false).build();
        }
        HouseholdView view = asked(() -> household.get().view());
        JsonObjectBuilder object = json.object()
                .add("configured", true)
                .add("broker", view.broker())
                .add("connected", view.connected())
                .add("homeAssistant", view.homeAssistant());
        view.problem().ifPresent(problem -> object.add("problem", problem));
        JsonArrayBuilder lamps = json.array();
        view.lamps()
                .forEach(item -> lamps.add(describe(item.lamp())
                        .add("reachable", item.reach().word())
                        .add("configured", item.configured())));
        return object.add("lamps", lamps).build();
    }

    private JsonObjectBuilder describe(Lamp lamp) {
        return json.object().add("name", lamp.name()).add("lamp", lamp.device());
    }

    private JsonObject find() throws Failure {
        Household there = there();
        JsonArrayBuilder found = json.array();
        asked(() -> {
            there.find().forEach(lamp -> found.add(describe(lamp)));
            return true;
        });
        return json.object().add("found", found).build();
    }

    private JsonObject add(ApiRequest request) throws Failure {
        Household there = there();
        Lamp lamp = lamp(request.body());
        asked(() -> {
            there.add(lamp);
            return true;
        });
        changes.note(Change.Kind.LAMPS, "added");
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private static Lamp lamp(JsonBody body) throws Failure {
        try {
            return Lamp.parse(body.text("name"), body.text("lamp"));
        } catch (LampException e) {
            throw Failure.badRequest(e.sentence());
        }
    }

    private JsonObject remove(ApiRequest request) throws Failure {
        Household there = there();
        String name = request.body().text("name").strip();
        boolean removed = asked(() -> there.remove(name));
        if (removed) {
            changes.note(Change.Kind.LAMPS, "removed");
        }
        return json.object().add("removed", removed).build();
    }

    private JsonObject test(ApiRequest request) throws Failure {
        Household there = there();
        String name = request.body().text("name").strip();
        return json.object().add("shown", asked(() -> there.tryOut(name))).build();
    }

    private Household there() throws Failure {
        return household.orElseThrow(() -> new Failure(
                409,
                "no-household",
                "There is no broker of your household yet. Start this end with --household mqtt://HOST, or set"
                        + " household.broker in dyad.toml."));
    }

    private static <T> T asked(Asking<T> asking) throws Failure {
        try {
            return asking.ask();
        } catch (HouseholdException e) {
            throw new Failure(409, "household", e.sentence());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(503, "closed", "This was interrupted.");
        }
    }

    private interface Asking<T> {
        T ask() throws HouseholdException, InterruptedException;
    }
}
