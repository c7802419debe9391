package dyad.page;

import dyad.seam.StoreException;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Trades the one-time token of the page's address for a session cookie, and makes new addresses. */
final class SessionPart implements Part {

    private final Access access;
    private final Json json;
    private final Names names;
    private final String page;

    /** @param page the page's address without a token */
    SessionPart(Access access, Json json, Names names, String page) {
        this.access = access;
        this.json = json;
        this.names = names;
        this.page = page;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(true, Route.Sends.JSON, "/api/session", EnumSet.allOf(Caller.class), this::open),
                new Route(true, Route.Sends.JSON, "/api/page", Set.of(Caller.COMMAND_LINE), this::address));
    }

    private void open(ApiRequest request, ServerResponse response, Answers answers) throws Failure {
        String cookie = trade(request)
                .orElseThrow(() -> new Failure(
                        401, "session", "This address was used already or is too old. Get a new one: dyad page"));
        response.header(HeaderNames.SET_COOKIE, cookie);
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.status(Status.NO_CONTENT_204).send();
    }

    private Optional<String> trade(ApiRequest request) throws Failure {
        try {
            return access.trade(request.body().text("token"), request.userAgent(), names.isTrusted(request.host()));
        } catch (StoreException e) {
            throw Failure.of(e);
        }
    }

    private void address(ApiRequest request, ServerResponse response, Answers answers) {
        answers.send(response, json.object().add("page", freshAddress()).build());
    }

    /** The page's address with a fresh one-time token. */
    String freshAddress() {
        return page + "#token=" + access.issueToken();
    }
}
