package dyad.household;

import dyad.connection.RelayAddress;
import dyad.lamp.Lamp;
import dyad.lamp.Moment;
import dyad.lamp.Mood;
import dyad.seam.Clock;
import dyad.seam.Entropy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A household's lamps and its Home Assistant, over its own broker. It has one thread of its own; all methods may be called
 * from any other, and only those that answer wait.
 */
public final class Household implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Household.class.getName());

    /** Messages that may wait; more are dropped. */
    private static final int MOST_WAITING = 1_024;

    /** Retained messages come at once; lamps that are asleep are not waited for. */
    private static final long LOOK_MILLIS = 2_000;

    private static final long FAREWELL_MILLIS = 2_000;

    private final Home home;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, work -> Thread.ofPlatform().name("dyad-household").daemon(true).unstarted(work));
    private Optional<ScheduledFuture<?>> alarm = Optional.empty();

    private Household(HouseholdSettings settings, Wishes wishes, Path file, Clock clock, Entropy entropy)
            throws HouseholdException {
        this.home = new Home(settings, wishes, file, clock, entropy);
    }

    /**
     * Opens a household that is not connected yet: first it is to be told where the link's relays are.
     *
     * @param wishes what may be asked of this end
     * @param file where its lamps are kept
     * @throws HouseholdException if the file cannot be read
     */
    public static Household open(HouseholdSettings settings, Wishes wishes, Path file, Clock clock, Entropy entropy)
            throws HouseholdException {
        return new Household(settings, wishes, file, clock, entropy);
    }

    /** Begins to connect, and does not stop. */
    public void start() {
        run(() -> home.start(new Ears()));
    }

    /** The link's relays, now: if the broker is one of them, the connection ends for good. */
    public void relays(List<RelayAddress> relays) {
        run(() -> home.relays(relays));
    }

    /** What stands of the other is this now. */
    public void mood(Mood mood) {
        run(() -> home.mood(mood));
    }

    /** Something passes. */
    public void moment(Moment moment) {
        run(() -> home.moment(moment));
    }

    /** Something happened. */
    public void happened(Happening happening) {
        run(() -> home.happened(happening));
    }

    /** How it stands. */
    public HouseholdView view() throws HouseholdException {
        return ask(home::view);
    }

    /** Looks for lamps at the broker; takes two seconds. */
    public List<Lamp> find() throws HouseholdException, InterruptedException {
        ask(() -> {
            home.beginToFind();
            return true;
        });
        try {
            new CountDownLatch(1).await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } finally {
            ask(() -> {
                home.endFinding();
                return true;
            });
        }
        return ask(home::found);
    }

    /** Adds a lamp, and keeps it. */
    public void add(Lamp lamp) throws HouseholdException {
        ask(() -> {
            home.add(lamp);
            return true;
        });
    }

    /** Removes a lamp that was added here; false if there is none of this name. */
    public boolean remove(String name) throws HouseholdException {
        return ask(() -> home.remove(name));
    }

    /** A lamp shows the light of a touch for a moment; false if there is none of this name. */
    public boolean tryOut(String name) throws HouseholdException {
        return ask(() -> home.tryOut(name));
    }

    private void run(Runnable action) {
        try {
            thread.execute(() -> guarded(action));
        } catch (RejectedExecutionException closed) {
            LOG.log(System.Logger.Level.DEBUG, "the household is closed");
        }
    }

    /** Whatever is wrong with one message or lamp, the others go on. */
    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "the household met a bug and goes on", bug);
        }
        lookAgain();
    }

    private void lookAgain() {
        alarm.ifPresent(set -> set.cancel(false));
        long pause = home.look();
        alarm = thread.isShutdown()
                ? Optional.empty()
                : Optional.of(thread.schedule(() -> guarded(() -> {}), pause, TimeUnit.MILLISECONDS));
    }

    private <T> T ask(Callable<T> question) throws HouseholdException {
        try {
            return thread.submit(() -> {
                        T answer = question.call();
                        lookAgain();
                        return answer;
                    })
                    .get();
        } catch (RejectedExecutionException closed) {
            throw new HouseholdException("This end is closing.", closed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new HouseholdException("This was interrupted.", interrupted);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof HouseholdException sentence) {
                throw sentence;
            }
            throw new IllegalStateException("the household met a bug", failure);
        }
    }

    /** Gives every lamp back and says goodbye; waits two seconds for the broker at most. */
    @Override
    public void close() {
        if (thread.isShutdown()) {
            return;
        }
        try {
            CompletableFuture.completedFuture(thread)
                    .thenComposeAsync(_ -> home.leave(), thread)
                    .get(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException unheard) {
            LOG.log(System.Logger.Level.DEBUG, "the household's broker did not hear the goodbye");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        thread.shutdownNow();
        home.close();
    }

    /** Hands everything over to the household's thread. */
    private final class Ears implements BrokerListener {
        @Override
        public void connected() {
            run(home::connected);
        }

        @Override
        public void disconnected(Throwable cause) {
            run(() -> home.disconnected(cause));
        }

        @Override
        public void message(Message message) {
            if (waiting.tryAcquire()) {
                run(() -> {
                    waiting.release();
                    home.hear(message);
                });
            }
        }
    }
}
