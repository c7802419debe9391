package dyad.page;

import dyad.end.Preferences;
import dyad.seam.StoreException;
import io.helidon.common.parameters.Parameters;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Optional;

/** Tells who asks: by the session's cookie, or by the command line's token. */
final class Access {

    private static final String BEARER = "Bearer ";

    /** The longest that browsers keep a cookie: 400 days. */
    private static final long PAIRED_SECONDS = 34_560_000;

    private final Secrets secrets = new Secrets();
    private final String controlHash;
    private final OneTimeTokens tokens;
    private final Sessions sessions = new Sessions(secrets);
    private final PairedPages paired;
    private final String cookieName;
    private final String pairedName;

    /**
     * @param controlToken the command line's token
     * @param port in the cookie's name, because a browser sends one cookie jar to all ports of 127.0.0.1
     * @param preferences where the pages elsewhere are remembered
     */
    Access(String controlToken, int port, Preferences preferences) {
        this.controlHash = Secrets.hash(controlToken);
        this.tokens = new OneTimeTokens(secrets, System::nanoTime);
        this.paired = new PairedPages(secrets, preferences);
        this.cookieName = "dyad-" + port;
        // Browsers take a cookie of this name only if it is Secure and of this very host.
        this.pairedName = "__Host-dyad";
    }

    /** A fresh token for the page's address. */
    String issueToken() {
        return tokens.issue();
    }

    /**
     * Trades a token for a session; the value of a {@code Set-Cookie} header, or empty if the token is no good.
     *
     * @param elsewhere whether the page was reached under a trusted name, over HTTPS
     */
    Optional<String> trade(String token, boolean elsewhere) throws StoreException {
        if (!tokens.use(token)) {
            return Optional.empty();
        }
        if (elsewhere) {
            return Optional.of(pairedName + "=" + paired.open() + "; Path=/; Max-Age=" + PAIRED_SECONDS
                    + "; Secure; HttpOnly; SameSite=Strict");
        }
        return Optional.of(cookieName + "=" + sessions.open() + "; Path=/; HttpOnly; SameSite=Strict");
    }

    /** How many pages elsewhere are open to this end. */
    int paired() {
        return paired.count();
    }

    /** Closes all pages elsewhere. */
    void forgetPaired() throws StoreException {
        paired.forget();
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
        Parameters cookies = request.headers().cookies();
        return cookies.all(cookieName, List::of).stream().anyMatch(sessions::isOpen)
                        || cookies.all(pairedName, List::of).stream().anyMatch(paired::isOpen)
                ? Caller.PAGE
                : Caller.STRANGER;
    }
}
