package dyad.page;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Optional;

/** Tells who asks: by the session's cookie, or by the command line's token. */
final class Access {

    private static final String BEARER = "Bearer ";

    private final Secrets secrets = new Secrets();
    private final String controlHash;
    private final OneTimeTokens tokens;
    private final Sessions sessions = new Sessions(secrets);
    private final String cookieName;

    /**
     * @param controlToken the command line's token
     * @param port in the cookie's name, because a browser sends one cookie jar to all ports of 127.0.0.1
     */
    Access(String controlToken, int port) {
        this.controlHash = Secrets.hash(controlToken);
        this.tokens = new OneTimeTokens(secrets, System::nanoTime);
        this.cookieName = "dyad-" + port;
    }

    /** A fresh token for the page's address. */
    String issueToken() {
        return tokens.issue();
    }

    /** Trades a token for a session; the value of a {@code Set-Cookie} header, or empty if the token is no good. */
    Optional<String> trade(String token) {
        if (!tokens.use(token)) {
            return Optional.empty();
        }
        return Optional.of(cookieName + "=" + sessions.open() + "; Path=/; HttpOnly; SameSite=Strict");
    }

    /** Who sent this request. A wrong token of the command line is not made good by a cookie. */
    Caller caller(ServerRequest request) {
        if (request.headers().contains(HeaderNames.AUTHORIZATION)) {
            String authorization =
                    request.headers().get(HeaderNames.AUTHORIZATION).get();
            boolean known = authorization.startsWith(BEARER)
                    && Secrets.matches(authorization.substring(BEARER.length()), controlHash);
            return known ? Caller.COMMAND_LINE : Caller.STRANGER;
        }
        return request.headers().cookies().all(cookieName, List::of).stream().anyMatch(sessions::isOpen)
                ? Caller.PAGE
                : Caller.STRANGER;
    }
}
