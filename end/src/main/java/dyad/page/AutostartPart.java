package dyad.page;

import dyad.change.Change;
import dyad.change.Changes;
import dyad.end.Refusal;
import jakarta.json.JsonObject;
import java.util.List;

/** Starting with the computer. */
final class AutostartPart implements Part {

    private final Autostart autostart;
    private final Changes changes;
    private final Json json;

    AutostartPart(Autostart autostart, Changes changes, Json json) {
        this.autostart = autostart;
        this.changes = changes;
        this.json = json;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/autostart", request -> describe(autostart.state())),
                Route.post("/api/autostart/turn", this::turn));
    }

    private JsonObject turn(ApiRequest request) throws Refusal, Failure {
        Autostart.State state = autostart.turn(request.body().truth("on"));
        changes.stand(Change.Kind.AUTOSTART, state.on());
        return describe(state);
    }

    private JsonObject describe(Autostart.State state) {
        return json.object()
                .add("possible", state.possible())
                .add("on", state.on())
                .add("what", state.what())
                .build();
    }
}
