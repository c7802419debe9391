package dyad.page;

import dyad.end.End;
import dyad.seam.StoreException;
import io.helidon.http.RequestException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is served for one end on one port.
 *
 * @param gatekeeper sees every request first
 * @param session makes one-time addresses
 * @param events the running event streams
 * @param api what is below {@code /api/}
 * @param reports what the phone sends
 * @param files everything else
 * @param answers sends JSON
 * @param upkeep what the machine's keeper may ask
 */
record Site(
        Gatekeeper gatekeeper,
        SessionPart session,
        EventsPart events,
        ApiRoutes api,
        PubHandler reports,
        StaticFiles files,
        Answers answers,
        Upkeep upkeep) {

    static Site of(End end, String controlToken, int port, PageTies ties) throws StoreException {
        Json json = new Json();
        SecurityHeaders securityHeaders = new SecurityHeaders();
        Answers answers = new Answers(json, securityHeaders);
        PagePassphrase passphrase = new PagePassphrase(end.preferences());
        Access access = new Access(controlToken, port, end, passphrase, ties.lockAfter());
        Names names = new Names(port, ties.trustedHosts());
        Guide guide = new Guide(end.preferences());
        PageView page = new PageView(
                address(port),
                guide,
                passphrase::isSet,
                !ties.trustedHosts().isEmpty(),
                !ties.places().equals(MeetingPlaces.FIXED));
        SessionPart session = new SessionPart(access, json, names, page.address());
        EventsPart events = new EventsPart(end, json, page);
        PhoneAddress reachedAt = ties.phone().orElseGet(() -> ownAddress(port));
        List<Part> parts = new ArrayList<>(List.of(
                session,
                events,
                new StatusPart(end, json, page),
                new GuidePart(guide, end.changes(), json, events::tellStatus),
                new PagesPart(access, json, ties.lockAfter()),
                new PassphrasePart(passphrase, end.changes(), events::tellStatus),
                new PairPart(access, json, ties.trustedHosts())));
        parts.addAll(ofTheTwo(end, json));
        parts.addAll(ofTheHouse(end, json, ties, reachedAt));
        Gatekeeper gatekeeper = new Gatekeeper(names, new PhoneGuard(reachedAt), securityHeaders, answers);
        return new Site(
                gatekeeper,
                session,
                events,
                new ApiRoutes(parts, access, json, answers),
                new PubHandler(end),
                new StaticFiles(),
                answers,
                new Upkeep(end, names, ties.metrics(), json, answers));
    }

    /** What goes between the two. */
    private static List<Part> ofTheTwo(End end, Json json) {
        return List.of(
                new WordsPart(end, json),
                new FeelingsPart(end, json),
                new PicturesPart(end, json),
                new SensesPart(end),
                new NearnessPart(end),
                new MeetingPart(end, json),
                new LeavePart(end, json));
    }

    /** What concerns this side alone. */
    private static List<Part> ofTheHouse(End end, Json json, PageTies ties, PhoneAddress reachedAt) {
        return List.of(
                new RelayPart(ties.places(), json),
                new AutostartPart(ties.autostart(), end.changes(), json),
                new ChangesPart(end, json),
                new KeepPart(end, json),
                new PlacePart(end, json),
                new PhonePart(end, json, reachedAt),
                new LampsPart(ties.household(), end.changes(), json));
    }

    static String address(int port) {
        return "http://127.0.0.1:" + port + "/";
    }

    private static PhoneAddress ownAddress(int port) {
        return new PhoneAddress("http://127.0.0.1:" + port + PhoneAddress.PATH, false);
    }

    /** Answers a request that the gatekeeper let pass. */
    void handle(ServerRequest request, ServerResponse response) {
        try {
            answer(request, response);
        } catch (Failure failure) {
            answers.failure(response, failure);
        } catch (CloseConnectionException gone) {
            throw gone;
        } catch (RequestException refused) {
            answers.failure(response, Failure.of(refused.status()));
        } catch (IOException | RuntimeException bug) {
            answers.bug(response, bug);
        }
    }

    private void answer(ServerRequest request, ServerResponse response) throws Failure, IOException {
        String path = request.path().rawPath();
        if (path.startsWith("/api/")) {
            api.handle(request, response);
        } else if (path.equals(PhoneAddress.PATH)) {
            reports.handle(request, response);
        } else if (upkeep.takes(path)) {
            upkeep.handle(request, response);
        } else {
            files.handle(request, response);
        }
    }
}
