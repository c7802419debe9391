package dyad.page;

import dyad.end.End;
import java.util.List;

/** How everything stands. */
final class StatusPart implements Part {

    private final End end;
    private final Json json;
    private final PageView page;

    StatusPart(End end, Json json, PageView page) {
        this.end = end;
        this.json = json;
        this.page = page;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/api/status", request -> json.status(end.status(), page)));
    }
}
