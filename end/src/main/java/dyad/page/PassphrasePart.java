package dyad.page;

import dyad.backup.Argon2id;
import dyad.change.Change;
import dyad.change.Changes;
import dyad.seam.StoreException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The page's passphrase: giving it, setting it, removing it. The command line, which can read the home's files anyway, is
 * never asked for it, and so is the way back in for whoever forgot it.
 */
final class PassphrasePart implements Part {

    private final PagePassphrase passphrase;
    private final Changes changes;
    private final Runnable changed;
    private final ReentrantLock oneGuess = new ReentrantLock();

    /** @param changed tells all pages how everything stands */
    PassphrasePart(PagePassphrase passphrase, Changes changes, Runnable changed) {
        this.passphrase = passphrase;
        this.changes = changes;
        this.changed = changed;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(
                        true,
                        Route.Sends.JSON,
                        "/api/passphrase/give",
                        Set.of(Caller.LOCKED, Caller.PAGE),
                        Route.sending(this::give)),
                Route.post("/api/passphrase/set", this::set),
                Route.post("/api/passphrase/remove", this::remove));
    }

    private JsonObject give(ApiRequest request) throws Failure {
        prove(request, "passphrase");
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private JsonObject set(ApiRequest request) throws Failure {
        String fresh = request.body().text("passphrase");
        if (Argon2id.isTooShort(fresh)) {
            throw Failure.badRequest("A passphrase has at least " + Argon2id.FEWEST_CHARACTERS + " characters.");
        }
        boolean was = passphrase.isSet();
        proveIfPage(request);
        // First, so that whoever sets it is at no moment asked for it.
        request.page().ifPresent(page -> page.lock().open());
        try {
            passphrase.set(fresh);
        } catch (StoreException e) {
            throw Failure.of(e);
        }
        changes.note(Change.Kind.PASSPHRASE, was ? "changed" : "set");
        changed.run();
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    private JsonObject remove(ApiRequest request) throws Failure {
        if (!passphrase.isSet()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        proveIfPage(request);
        try {
            passphrase.remove();
        } catch (StoreException e) {
            throw Failure.of(e);
        }
        changes.note(Change.Kind.PASSPHRASE, "removed");
        changed.run();
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    /** Whoever has an open page in their hands does not lock its person out with a passphrase of their own. */
    private void proveIfPage(ApiRequest request) throws Failure {
        if (passphrase.isSet() && request.caller() != Caller.COMMAND_LINE) {
            prove(request, "current");
        }
    }

    /** One after the other: who sends many guesses at once has to wait no less. */
    private void prove(ApiRequest request, String field) throws Failure {
        String guess = request.body().text(field);
        oneGuess.lock();
        try {
            judge(request, guess);
        } finally {
            oneGuess.unlock();
        }
    }

    private void judge(ApiRequest request, String guess) throws Failure {
        Optional<PageLock> lock = request.page().map(OpenPage::lock);
        long seconds = lock.map(PageLock::secondsToWait).orElse(0L);
        if (seconds > 0) {
            throw new Failure(429, "wait", "Wait " + seconds + " s, then try again.");
        }
        if (!passphrase.matches(guess)) {
            lock.ifPresent(PageLock::failed);
            throw new Failure(403, "passphrase", "This is not the passphrase of this page.");
        }
        lock.ifPresent(PageLock::open);
    }
}
