package dyad.page;

import dyad.end.NearnessView;
import dyad.nearness.Condition;
import dyad.nearness.Ending;
import dyad.nearness.Feel;
import dyad.nearness.Level;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** Nearness in JSON: the two consents, and what is felt. Never a place, a distance or a cell. */
final class NearnessJson {

    private final Json json;

    NearnessJson(Json json) {
        this.json = json;
    }

    JsonObject of(NearnessView nearness) {
        Condition condition = nearness.condition();
        Feel feel = nearness.feel();
        JsonObjectBuilder object = json.object().add("on", condition.on());
        condition.own().ifPresent(consent -> object.add("mine", consent(consent)));
        condition.other().ifPresent(consent -> object.add("theirs", consent(consent)));
        condition.untilMillis().ifPresent(until -> object.add("until", until));
        condition.floor().ifPresent(floor -> object.add("floor", floor.word()));
        feel.level().map(Level::word).ifPresent(level -> object.add("level", level));
        object.add("intensity", nearness.intensity())
                .add("direction", nearness.direction())
                .add("contact", nearness.contact())
                .add("stale", nearness.stale())
                .add("unanswered", condition.unanswered());
        condition.ended().map(Ending::sentence).ifPresent(why -> object.add("ended", why));
        return object.build();
    }

    private JsonObject consent(Condition.Consent consent) {
        return json.object()
                .add("until", consent.untilMillis())
                .add("floor", consent.floor().word())
                .build();
    }
}
