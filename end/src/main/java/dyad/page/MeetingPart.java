package dyad.page;

import dyad.end.End;
import dyad.end.Refusal;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** The meeting: making or taking a code, saying yes or no, giving up; and the yes to another machine of the other's. */
final class MeetingPart implements Part {

    private final End end;
    private final Json json;

    MeetingPart(End end, Json json) {
        this.end = end;
        this.json = json;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/api/meet", this::meet),
                Route.post("/api/meet/confirm", this::confirm),
                Route.post("/api/meet/cancel", this::cancel),
                Route.post("/api/accept", this::accept));
    }

    private JsonObject meet(ApiRequest request) throws Refusal, Failure {
        Optional<String> code = request.body().optionalText("code");
        return json.meeting(code.isPresent() ? end.take(code.get().strip()) : end.offer());
    }

    private JsonObject confirm(ApiRequest request) throws Refusal, Failure {
        return json.meeting(end.confirm(request.body().truth("same")));
    }

    /** The machine that the other has moved to, or the relays that the other offers. */
    private JsonObject accept(ApiRequest request) throws Refusal, Failure {
        if (request.body().optionalTruth("relays").orElse(false)) {
            end.acceptRelays();
        } else {
            end.accept();
        }
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private JsonObject cancel(ApiRequest request) throws Refusal {
        end.cancelMeeting();
        return json.meeting(end.status().meeting());
    }
}
