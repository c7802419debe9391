package dyad.page;

import dyad.seam.StoreException;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The open pages and paired devices: a list of them, and signing them out. */
final class PagesPart implements Part {

    private final Access access;
    private final Json json;
    private final Duration lockAfter;

    /** @param lockAfter how long a page may be unused before it asks for a passphrase again */
    PagesPart(Access access, Json json, Duration lockAfter) {
        this.access = access;
        this.json = json;
        this.lockAfter = lockAfter;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/pages", this::list),
                Route.post("/api/pages/close", this::close),
                Route.post("/api/pages/used", PagesPart::used));
    }

    private JsonObject list(ApiRequest request) {
        Optional<String> own = request.page().map(OpenPage::id);
        JsonArrayBuilder pages = json.array();
        for (OpenPage page : access.pages()) {
            pages.add(json.object()
                    .add("id", page.id())
                    .add("browser", page.looks().browserWord())
                    .add("device", page.looks().deviceWord())
                    .add("here", page.here())
                    .add("openedAt", page.openedAtMillis())
                    .add("own", own.equals(Optional.of(page.id()))));
        }
        return json.object()
                .add("pages", pages)
                .add("lockMinutes", lockAfter.toMinutes())
                .build();
    }

    /** {@code which}: an id, "elsewhere", "others" (all but the one that asks) or "all". */
    private JsonObject close(ApiRequest request) throws Failure {
        String which = request.body().text("which");
        Optional<String> own = request.page().map(OpenPage::id);
        Predicate<OpenPage> chosen = switch (which) {
            case "all" -> _ -> true;
            case "elsewhere" -> page -> !page.here();
            case "others" -> page -> !own.equals(Optional.of(page.id()));
            default -> page -> page.id().equals(which);
        };
        try {
            return json.object().add("closed", access.close(chosen)).build();
        } catch (StoreException e) {
            throw Failure.of(e);
        }
    }

    /** Its person is there. Not taken from other requests: a page makes some by itself, whenever something comes. */
    private static JsonObject used(ApiRequest request) {
        request.page().ifPresent(page -> page.lock().used());
        return JsonValue.EMPTY_JSON_OBJECT;
    }
}
