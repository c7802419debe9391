package dyad.page;

import dyad.change.Change;
import dyad.change.Changes;
import dyad.end.End;
import dyad.seam.StoreException;
import io.helidon.common.parameters.Parameters;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells who asks: by the session's cookie, or by the command line's token. */
final class Access {

    private static final String BEARER = "Bearer ";

    /** The longest that browsers keep a cookie: 400 days. */
    private static final long PAIRED_SECONDS = 34_560_000;

    private final Secrets secrets = new Secrets();
    private final String controlHash;
    private final LongSupplier nanoTime = System::nanoTime;
    private final OneTimeTokens tokens = new OneTimeTokens(secrets, nanoTime);
    private final Sessions sessions = new Sessions();
    private final PairedPages paired;
    private final PagePassphrase passphrase;
    private final Duration idle;
    private final Changes changes;
    private final String cookieName;
    private final String pairedName;

    /**
     * @param controlToken the command line's token
     * @param port in the cookie's name, because a browser sends one cookie jar to all ports of 127.0.0.1
     * @param end where pages elsewhere and the passphrase are remembered
     * @param idle how long an open page may be unused before it asks for the passphrase again
     */
    Access(String controlToken, int port, End end, PagePassphrase passphrase, Duration idle) {
        this.controlHash = Secrets.hash(controlToken);
        this.paired = new PairedPages(end.preferences(), nanoTime);
        this.passphrase = passphrase;
        this.idle = idle;
        this.changes = end.changes();
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
     * @param userAgent what the browser says of itself
     * @param elsewhere whether the page was reached under a trusted name, over HTTPS
     */
    Optional<String> trade(String token, String userAgent, boolean elsewhere) throws StoreException {
        if (!tokens.use(token)) {
            return Optional.empty();
        }
        String secret = secrets.fresh();
        OpenPage page = new OpenPage(
                Secrets.hash(secret),
                Looks.of(userAgent),
                System.currentTimeMillis(),
                !elsewhere,
                new PageLock(nanoTime));
        if (elsewhere) {
            paired.open(page);
            changes.note(Change.Kind.PAGE_PAIRED, page.looks().words());
            return Optional.of(pairedName + "=" + secret + "; Path=/; Max-Age=" + PAIRED_SECONDS
                    + "; Secure; HttpOnly; SameSite=Strict");
        }
        sessions.open(page);
        return Optional.of(cookieName + "=" + secret + "; Path=/; HttpOnly; SameSite=Strict");
    }

    /** All open pages: those on this machine, then those elsewhere. */
    List<OpenPage> pages() {
        return Stream.concat(sessions.all().stream(), paired.all().stream()).toList();
    }

    /** Signs pages out, and voids every address that was not used yet; how many pages. */
    int close(Predicate<OpenPage> which) throws StoreException {
        tokens.forget();
        int closed = sessions.close(which) + paired.close(which);
        if (closed > 0) {
            changes.note(Change.Kind.PAGE_CLOSED, String.valueOf(closed));
        }
        return closed;
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
        Optional<OpenPage> page = page(request);
        if (page.isEmpty()) {
            return Caller.STRANGER;
        }
        return !passphrase.isSet() || page.get().lock().isOpen(idle) ? Caller.PAGE : Caller.LOCKED;
    }

    /** The open page that sent this request, locked or not. */
    Optional<OpenPage> page(ServerRequest request) {
        Parameters cookies = request.headers().cookies();
        return Stream.concat(
                        cookies.all(cookieName, List::of).stream().map(sessions::find),
                        cookies.all(pairedName, List::of).stream().map(paired::find))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
