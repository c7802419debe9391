package dyad.page;

import dyad.end.Refusal;
import jakarta.json.JsonObject;
import java.util.List;

/** Starting with the computer. */
final class AutostartPart implements Part {

    private final Autostart autostart;
    private final Json json;

    AutostartPart(Autostart autostart, Json json) {
        this.autostart = autostart;
        this.json = json;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/autostart", request -> describe(autostart.state())),
                Route.post("/api/autostart/turn", this::turn));
    }

    private JsonObject turn(ApiRequest request) throws Refusal, Failure {
        return describe(autostart.turn(request.body().truth("on")));
    }

    private JsonObject describe(Autostart.State state) {
        return json.object()
                .add("possible", state.possible())
                .add("on", state.on())
                .add("what", state.what())
                .build();
    }
}
