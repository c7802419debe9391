package dyad.page;

import dyad.end.End;
import dyad.end.Refusal;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Saying;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Saying, reading again and forgetting words. */
final class WordsPart implements Part {

    private static final int USUAL_LIMIT = 200;
    private static final int MOST = 1_000;

    private final End end;
    private final Json json;

    WordsPart(End end, Json json) {
        this.end = end;
        this.json = json;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/api/say", this::say),
                Route.get("/api/history", this::history),
                Route.post("/api/forget", this::forget));
    }

    private JsonObject say(ApiRequest request) throws Refusal, Failure {
        String text = request.body().text("text");
        Optional<String> named = request.body().optionalText("id");
        MessageId id = named.isPresent() ? Ids.read(named.get()) : end.say(text);
        if (named.isPresent()) {
            end.say(id, Saying.words(text));
        }
        return json.object().add("kept", true).add("id", id.toString()).build();
    }

    private JsonObject history(ApiRequest request) throws Refusal, Failure {
        Optional<String> since = request.parameter("since");
        Optional<MessageId> after = since.isEmpty() ? Optional.empty() : Optional.of(Ids.read(since.get()));
        List<Entry> entries = end.history(after, limit(request.parameter("limit")));
        return json.entries(entries, end.pictures(entries));
    }

    private JsonObject forget(ApiRequest request) throws Refusal, Failure {
        Optional<String> id = request.body().optionalText("id");
        Optional<Long> before = request.body().optionalNumber("before");
        if (id.isPresent() == before.isPresent()) {
            throw Failure.badRequest("Give either \"id\" or \"before\".");
        }
        int forgotten = id.isPresent() ? forgetOne(id.get()) : end.forgetBefore(before.orElseThrow());
        return json.object().add("forgotten", forgotten).build();
    }

    private int forgetOne(String id) throws Refusal, Failure {
        return end.forget(Ids.read(id)) ? 1 : 0;
    }

    private static int limit(Optional<String> text) throws Failure {
        if (text.isEmpty()) {
            return USUAL_LIMIT;
        }
        if (!text.get().matches("[1-9]\\d{0,3}") || Integer.parseInt(text.get()) > MOST) {
            throw Failure.badRequest("\"limit\" is a number from 1 to " + MOST + ".");
        }
        return Integer.parseInt(text.get());
    }
}
