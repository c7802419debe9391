package dyad.page;

import dyad.change.Change;
import dyad.end.End;
import dyad.owntracks.PhoneCounts;
import dyad.owntracks.PhoneKeys;
import dyad.owntracks.PhoneSetup;
import dyad.seam.StoreException;
import jakarta.json.JsonObject;
import java.util.List;

/** What has to be entered into the phone's app, and whether it reports. */
final class PhonePart implements Part {

    private final End end;
    private final Json json;
    private final PhoneAddress address;
    private final QrRows qrRows = new QrRows();

    PhonePart(End end, Json json, PhoneAddress address) {
        this.end = end;
        this.json = json;
        this.address = address;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/phone", request -> setup(false)),
                Route.post("/api/phone/renew", request -> setup(true)));
    }

    private JsonObject setup(boolean renew) throws Failure {
        try {
            if (renew) {
                PhoneKeys fresh = end.phone().renew();
                end.changes().note(Change.Kind.PHONE_KEYS, "renewed");
                return describe(fresh);
            }
            return describe(end.phone().keys());
        } catch (StoreException e) {
            throw Failure.of(e);
        }
    }

    private JsonObject describe(PhoneKeys keys) {
        PhoneSetup setup = new PhoneSetup(address.url(), keys);
        PhoneCounts counts = end.phone().counts();
        return json.object()
                .add("url", setup.url())
                .add("reachable", address.reachable())
                .add("user", keys.user())
                .add("password", keys.password())
                .add("encryptionKey", keys.encryptionKey())
                .add("configuration", setup.link())
                .add("qr", json.array(qrRows.of(setup.link())))
                .add("known", end.place().isKnown())
                .add("taken", counts.taken())
                .add("late", counts.late())
                .add("unneeded", counts.unneeded())
                .add("unreadable", counts.unreadable())
                .build();
    }
}
