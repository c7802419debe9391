package dyad.page;

import dyad.end.Refusal;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;

/** Where the two shall meet: tried first, and only then chosen. */
final class RelayPart implements Part {

    private final MeetingPlaces places;
    private final Json json;

    RelayPart(MeetingPlaces places, Json json) {
        this.places = places;
        this.json = json;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/api/relay", this::choose));
    }

    private JsonObject choose(ApiRequest request) throws Refusal, Failure {
        Optional<String> invitation = request.body().optionalText("invitation");
        boolean here = request.body().optionalTruth("here").orElse(false);
        if (invitation.isPresent() == here) {
            throw Failure.badRequest("Give either \"invitation\" or \"here\": true.");
        }
        MeetingPlaces.Found found = invitation.isPresent() ? places.relay(invitation.get()) : places.here();
        JsonObjectBuilder object = json.object()
                .add("chosen", found.chosen())
                .add("address", found.address())
                .add("reachable", found.reachable())
                .add("personal", found.personal());
        found.problem().ifPresent(problem -> object.add("problem", problem));
        return object.build();
    }
}
