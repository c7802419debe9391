package dyad.end;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Those who listen to an end. Each has a queue and a thread of its own, so that none can hold up the link; one that
 * falls too far behind hears no more.
 */
final class Listeners {
    private static final int MOST_WAITING = 4_096;

    private final List<Listener> all = new CopyOnWriteArrayList<>();

    /** Adds one; {@code first} is what it hears before anything else. */
    End.Subscription add(Consumer<Event> consumer, List<Event> first) {
        Listener listener = new Listener(consumer);
        first.forEach(listener::offer);
        all.add(listener);
        return listener;
    }

    /** Tells everyone. Returns at once. */
    void tell(Event event) {
        all.forEach(listener -> listener.offer(event));
    }

    void close() {
        all.forEach(Listener::close);
    }

    private final class Listener implements End.Subscription {
        private final BlockingQueue<Event> queue = new ArrayBlockingQueue<>(MOST_WAITING);
        private final Thread thread;

        Listener(Consumer<Event> consumer) {
            thread = Thread.ofVirtual().name("dyad-listener").start(() -> deliver(consumer));
        }

        private void deliver(Consumer<Event> consumer) {
            try {
                while (true) {
                    consumer.accept(queue.take());
                }
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            } finally {
                all.remove(this);
            }
        }

        void offer(Event event) {
            if (!queue.offer(event)) {
                close();
            }
        }

        @Override
        public void close() {
            all.remove(this);
            thread.interrupt();
        }
    }
}
