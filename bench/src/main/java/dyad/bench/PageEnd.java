package dyad.bench;

import dyad.change.Changes;
import dyad.end.End;
import dyad.end.Event;
import dyad.end.MeetingView;
import dyad.end.NearnessView;
import dyad.end.Status;
import dyad.end.SystemClock;
import dyad.end.Words;
import dyad.hum.Profile;
import dyad.senses.Presence;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** As much of an end as a page needs to show words: each listener has a queue and a thread, as in the real one. */
final class PageEnd {
    private static final int MOST_WAITING = 4_096;

    private final WatchedEnd end;

    private PageEnd(WatchedEnd end) {
        this.end = end;
    }

    static End of(WatchedEnd end) {
        PageEnd page = new PageEnd(end);
        return (End) Proxy.newProxyInstance(
                End.class.getClassLoader(),
                new Class<?>[] {End.class},
                (_, asked, arguments) -> page.answer(asked, arguments));
    }

    @SuppressWarnings("unchecked")
    private Object answer(Method asked, Object[] arguments) {
        return switch (asked.getName()) {
            case "status" -> status();
            case "preferences" -> end.preferences();
            case "changes" -> new Changes(end.names(), new SystemClock());
            case "listen" -> listen((Consumer<Event>) arguments[0]);
            default -> throw new UnsupportedOperationException("the benchmark's page only listens");
        };
    }

    private End.Subscription listen(Consumer<Event> listener) {
        BlockingQueue<Event> queue = new ArrayBlockingQueue<>(MOST_WAITING);
        Thread thread = Thread.ofVirtual().start(() -> deliver(queue, listener));
        AutoCloseable listening = end.listen(queue::add);
        return () -> {
            thread.interrupt();
            try {
                listening.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static void deliver(BlockingQueue<Event> queue, Consumer<Event> listener) {
        try {
            while (true) {
                listener.accept(queue.take());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static Status status() {
        MeetingView none = new MeetingView(
                MeetingView.Stage.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty());
        return new Status(
                true,
                Presence.HERE,
                Presence.HERE,
                false,
                false,
                1,
                1,
                Optional.empty(),
                false,
                NearnessView.OFF,
                Words.NONE,
                Status.RelayState.CONNECTED,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Profile.TOGETHER,
                Profile.TOGETHER.tickMillis(),
                none,
                Optional.empty(),
                Optional.empty());
    }
}
