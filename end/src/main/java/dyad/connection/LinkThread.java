package dyad.connection;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The one thread on which a link lives, and which looks at its clocks by itself: an end that rests wakes once a second.
 * Commands come before frames, so that a flood of frames cannot keep the own frame from being built; frames beyond a bound are
 * dropped and counted, and the partner sends them again.
 *
 * <p>All methods may be called from any thread.
 */
public final class LinkThread implements AutoCloseable {

    /** Frames that may wait, unless told otherwise: about 3 MB. */
    public static final int USUAL_FRAMES = 4_096;

    private final Deque<Runnable> commands = new ArrayDeque<>();
    private final Deque<Timed> frames = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final int mostFrames;
    private final Consumer<Throwable> broken;
    private final Thread thread;
    private Timed look = never();
    private long lookNanos;
    private boolean closed;
    private long dropped;

    /**
     * Starts the thread.
     *
     * @param name the thread's name
     * @param mostFrames how many frames may wait
     * @param broken told, on the thread, of anything that a command or frame threw; the thread goes on
     */
    public LinkThread(String name, int mostFrames, Consumer<Throwable> broken) {
        this.mostFrames = mostFrames;
        this.broken = broken;
        this.thread = Thread.ofPlatform().name(name).daemon(true).unstarted(this::run);
        thread.start();
    }

    /** Runs {@code command} after those before it; false if the thread is closed and it will never run. */
    public boolean execute(Runnable command) {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            commands.add(command);
            changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Runs {@code question} like a command and hands back its answer, or what it threw. */
    public <T> CompletableFuture<T> ask(Callable<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        boolean accepted = execute(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception failure) {
                answer.completeExceptionally(failure);
            }
        });
        if (!accepted) {
            answer.completeExceptionally(new RejectedExecutionException("the link is closed"));
        }
        return answer;
    }

    /**
     * Runs {@code frame} after those before it, once so long has passed and no command waits; false, and counted, if too many wait
     * already.
     *
     * @param delayNanos nanoseconds
     */
    public boolean offer(long delayNanos, Runnable frame) {
        lock.lock();
        try {
            if (closed || frames.size() >= mostFrames) {
                dropped++;
                return false;
            }
            frames.add(Timed.in(delayNanos, frame));
            changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Runs {@code work} now, and again after each period, before whatever waits; until {@link #noMore}. */
    public void every(Duration period, Runnable work) {
        look(Timed.in(0, work), period.toNanos());
    }

    /** Ends what {@link #every} began; from any other thread it may be under way for the last time. */
    public void noMore() {
        look(never(), 0);
    }

    private void look(Timed first, long periodNanos) {
        lock.lock();
        try {
            look = first;
            lookNanos = periodNanos;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** How many frames were dropped. */
    public long dropped() {
        lock.lock();
        try {
            return dropped;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the caller is on this thread. */
    public boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    /** Passes on what must not be lost although somebody else was told of it. On the thread. */
    void report(Throwable failure) {
        broken.accept(failure);
    }

    /** Takes nothing more, lets the commands that wait run, drops the frames, and waits for the end (not on itself). */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        if (!isCurrent()) {
            Waiting.join(thread);
        }
    }

    private void run() {
        for (Optional<Runnable> next = take(); next.isPresent(); next = take()) {
            try {
                next.get().run();
            } catch (Throwable failure) {
                broken.accept(failure);
            }
        }
    }

    private Optional<Runnable> take() {
        lock.lock();
        try {
            while (commands.isEmpty() && !closed && look.left() > 0 && untilFrame() > 0) {
                pause(Math.min(look.left(), untilFrame()));
            }
            if (!closed && look.left() <= 0) {
                look = Timed.in(lookNanos, look.work());
                return Optional.of(look.work());
            }
            if (!commands.isEmpty()) {
                return Optional.of(commands.remove());
            }
            return closed ? Optional.empty() : Optional.of(frames.remove().work());
        } finally {
            lock.unlock();
        }
    }

    private long untilFrame() {
        return frames.isEmpty() ? Long.MAX_VALUE : frames.element().left();
    }

    // Whoever calls this looks again.
    @SuppressWarnings("WaitNotInLoop")
    private void pause(long nanos) {
        try {
            changed.awaitNanos(nanos);
        } catch (InterruptedException nobodys) {
            // This thread ends when it is closed, and by nothing else.
        }
    }

    private static Timed never() {
        return Timed.in(Long.MAX_VALUE, () -> {});
    }

    /** @param due by {@link System#nanoTime} */
    private record Timed(long due, Runnable work) {
        static Timed in(long nanos, Runnable work) {
            return new Timed(System.nanoTime() + nanos, work);
        }

        long left() {
            return due - System.nanoTime();
        }
    }
}
