package dyad.page;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.List;
import java.util.Optional;

/**
 * Looks at every request before anything else does: is it meant for this page, and does it come from this page or from
 * no page at all? (Safety property 16: DNS rebinding, request forgery, framing.)
 */
final class Gatekeeper implements Filter {

    private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");

    private final Names names;
    private final PhoneGuard phone;
    private final SecurityHeaders securityHeaders;
    private final Answers answers;

    Gatekeeper(Names names, PhoneGuard phone, SecurityHeaders securityHeaders, Answers answers) {
        this.names = names;
        this.phone = phone;
        this.securityHeaders = securityHeaders;
        this.answers = answers;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        securityHeaders.add(response.headers());
        Optional<Failure> objection = objection(request);
        if (objection.isPresent()) {
            answers.failure(response, objection.get());
        } else {
            chain.proceed();
        }
        if (response.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
            // The server itself says so and goes on all the same; it would read an unread body as the next request.
            throw new CloseConnectionException("announced in the response");
        }
    }

    private Optional<Failure> objection(RoutingRequest request) {
        String path = request.prologue().uriPath().rawPath();
        if (!path.startsWith("/")) {
            return Optional.of(Failure.badRequest("The request's target must be a path."));
        }
        List<String> hosts = values(request, HeaderNames.HOST);
        if (path.equals(PhoneAddress.PATH)) {
            return phone.objection(hosts, names, values(request, HeaderNames.ORIGIN));
        }
        if (!names.isOurs(hosts)) {
            return Optional.of(
                    new Failure(421, "host", "This page answers to 127.0.0.1, localhost and page.trusted_hosts only."));
        }
        List<String> origins = values(request, HeaderNames.ORIGIN);
        if (!origins.isEmpty() && !names.isSameOrigin(hosts.getFirst(), origins)) {
            return foreign();
        }
        return path.startsWith("/api/") && isFetchedFromElsewhere(request) ? foreign() : Optional.empty();
    }

    private static Optional<Failure> foreign() {
        return Optional.of(new Failure(403, "origin", "Only Dyad's own page may ask this."));
    }

    /** Browsers say so themselves, also for requests without an Origin. */
    private static boolean isFetchedFromElsewhere(RoutingRequest request) {
        return values(request, FETCH_SITE).stream()
                .anyMatch(site -> !site.equals("same-origin") && !site.equals("none"));
    }

    private static List<String> values(RoutingRequest request, HeaderName name) {
        return request.headers().contains(name) ? request.headers().values(name) : List.of();
    }
}
