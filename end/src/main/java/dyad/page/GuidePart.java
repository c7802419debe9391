package dyad.page;

import dyad.change.Change;
import dyad.change.Changes;
import dyad.seam.StoreException;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Going on in the first five minutes, and choosing the senses. All open pages are told. */
final class GuidePart implements Part {

    private final Guide guide;
    private final Changes changes;
    private final Json json;
    private final Runnable changed;

    /** @param changed tells all pages how everything stands */
    GuidePart(Guide guide, Changes changes, Json json, Runnable changed) {
        this.guide = guide;
        this.changes = changes;
        this.json = json;
        this.changed = changed;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/api/guide", this::go));
    }

    private JsonObject go(ApiRequest request) throws Failure {
        Optional<String> step = request.body().optionalText("step");
        if (step.isPresent() && !Guide.STEPS.contains(step.get())) {
            throw Failure.badRequest("\"step\" is one of " + String.join(", ", Guide.STEPS) + ".");
        }
        Optional<Set<String>> wants = request.body().optionalTexts("wants");
        try {
            if (wants.isPresent()) {
                want(wants.get());
            }
            if (step.isPresent()) {
                guide.go(step.get());
            }
        } catch (StoreException e) {
            throw Failure.of(e);
        }
        changed.run();
        return json.guide(guide.state());
    }

    private void want(Set<String> wants) throws StoreException {
        List<String> before = guide.state().wants();
        guide.want(wants);
        List<String> after = guide.state().wants();
        if (!after.equals(before)) {
            changes.note(Change.Kind.SENSES, after.isEmpty() ? "none" : String.join(" ", after));
        }
    }
}
