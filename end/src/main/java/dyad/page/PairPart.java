package dyad.page;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Opening the page on a phone: a one-time address under the first trusted name, as text and as QR rows. */
final class PairPart implements Part {

    private final Access access;
    private final Json json;
    private final Optional<String> host;
    private final QrRows qrRows = new QrRows();

    /** @param trustedHosts in the order in which they were configured */
    PairPart(Access access, Json json, Set<String> trustedHosts) {
        this.access = access;
        this.json = json;
        this.host = trustedHosts.stream().findFirst();
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/api/page/pair", request -> pair()));
    }

    private JsonObject pair() throws Failure {
        String name = host.orElseThrow(() -> new Failure(
                409,
                "no-host",
                "This page answers to this machine only. Set page.trusted_hosts first; docs/phone.md says how."));
        String address = "https://" + name + "/#token=" + access.issueToken();
        return json.object()
                .add("page", address)
                .add("qr", json.array(qrRows.of(address)))
                .build();
    }
}
