package dyad.command;

import dyad.end.End;
import dyad.end.EndSettings;
import dyad.end.Refusal;
import dyad.home.Control;
import dyad.home.Home;
import dyad.home.HomeException;
import dyad.page.Page;
import dyad.page.PageTies;
import dyad.seam.StoreException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** One end with its page, reachable for the command line. The caller holds the lock on its home. */
final class RunningEnd implements AutoCloseable {

    private final Cleanup cleanup;
    private final End end;
    private final Page page;

    private RunningEnd(Cleanup cleanup, End end, Page page) {
        this.cleanup = cleanup;
        this.end = end;
        this.page = page;
    }

    /** As the other, without a household. */
    static RunningEnd start(Home home, EndSettings settings, PageChoice ports, EndFactory ends)
            throws Refusal, HomeException, IOException {
        return start(home, settings, ports, HouseholdChoice.NONE, ends);
    }

    /**
     * Opens the end and, at the same time, its page.
     *
     * @param ports on which to be reached
     * @param household what lamps to light
     * @throws Refusal if the end cannot be opened
     * @throws HomeException if the home cannot be written
     * @throws IOException if a port is taken
     */
    static RunningEnd start(
            Home home, EndSettings settings, PageChoice ports, HouseholdChoice household, EndFactory ends)
            throws Refusal, HomeException, IOException {
        Cleanup cleanup = new Cleanup();
        try {
            CompletableFuture<Page> listening = listen(ports.port(), cleanup);
            End end = cleanup.add(ends.open(home, settings));
            Page page = listening.join();
            String token = Page.freshControlToken();
            serve(page, end, token, ports.ties(end, household.open(home, end, cleanup), cleanup));
            cleanup.add(() -> Control.remove(home));
            new Control(page.port(), token).write(home);
            return new RunningEnd(cleanup, end, page);
        } catch (CompletionException e) {
            cleanup.close();
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        } catch (Refusal | HomeException | IOException | RuntimeException e) {
            cleanup.close();
            throw e;
        }
    }

    private static void serve(Page page, End end, String token, PageTies ties) throws Refusal {
        try {
            page.serve(end, token, ties);
        } catch (StoreException e) {
            throw new Refusal(Refusal.Kind.STORAGE, e.sentence());
        }
    }

    /** On a thread of its own: loading the server's classes takes as long as opening the store. */
    private static CompletableFuture<Page> listen(int port, Cleanup cleanup) {
        CompletableFuture<Page> listening = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("dyad-page").start(() -> {
            try {
                listening.complete(cleanup.add(Page.listen(port)));
            } catch (IOException | RuntimeException e) {
                listening.completeExceptionally(e);
            }
        });
        return listening;
    }

    End end() {
        return end;
    }

    Page page() {
        return page;
    }

    /** Stops the page, then the end. */
    @Override
    public void close() {
        cleanup.close();
    }
}
