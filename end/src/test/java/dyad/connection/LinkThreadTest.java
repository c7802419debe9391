package dyad.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinkThreadTest {
    private final BlockingQueue<Throwable> broken = new LinkedBlockingQueue<>();
    private final LinkThread link = new LinkThread("test-link", 2, broken::add);

    @AfterEach
    void close() {
        link.close();
    }

    @Test
    void questionsAreAnsweredOnTheOneThread() throws Exception {
        Thread first = link.ask(Thread::currentThread).get();
        assertSame(first, link.ask(Thread::currentThread).get());
        assertEquals("test-link", first.getName());
    }

    @Test
    void framesBeyondTheBoundAreDroppedAndCounted() throws Exception {
        CountDownLatch gate = hold();
        List<String> done = new ArrayList<>();
        assertTrue(link.offer(0, () -> done.add("frame 1")));
        assertTrue(link.offer(0, () -> done.add("frame 2")));
        assertFalse(link.offer(0, () -> done.add("frame 3")));
        assertEquals(1, link.dropped());
        gate.countDown();
        CountDownLatch all = new CountDownLatch(1);
        Await.until(() -> link.offer(0, all::countDown));
        assertTrue(all.await(60, TimeUnit.SECONDS));
        assertEquals(List.of("frame 1", "frame 2"), done);
    }

    @Test
    void commandsComeBeforeFramesThatWaited() throws Exception {
        CountDownLatch gate = hold();
        List<String> done = new ArrayList<>();
        CountDownLatch all = new CountDownLatch(1);
        link.offer(0, () -> done.add("frame"));
        link.offer(0, all::countDown);
        link.execute(() -> done.add("command"));
        gate.countDown();
        assertTrue(all.await(60, TimeUnit.SECONDS));
        assertEquals(List.of("command", "frame"), done);
    }

    @Test
    void aFrameWaitsForItsTimeAndCommandsDoNot() throws Exception {
        List<String> done = new ArrayList<>();
        link.offer(TimeUnit.DAYS.toNanos(1), () -> done.add("tomorrow"));
        assertTrue(link.offer(0, () -> done.add("after it")), "one at a time, in their order");
        assertFalse(link.offer(0, () -> {}), "what waits for its time counts");
        assertEquals("now", link.ask(() -> "now").get());
        assertEquals(List.of(), link.ask(() -> List.copyOf(done)).get());
    }

    @Test
    void whatIsDoneAgainAndAgainIsDoneBetweenAllElseUntilNoMore() throws Exception {
        CountDownLatch thrice = new CountDownLatch(3);
        link.offer(TimeUnit.DAYS.toNanos(1), () -> {});
        link.every(Duration.ofMillis(20), thrice::countDown);
        assertTrue(thrice.await(60, TimeUnit.SECONDS));
        List<String> done = new ArrayList<>();
        link.every(Duration.ofDays(1), () -> done.add("look"));
        link.ask(() -> done.add("command")).get();
        assertEquals(List.of("look", "command"), done, "at once, and a day later");
        link.noMore();
        link.every(Duration.ofDays(1), () -> {
            throw new IllegalStateException("a bug");
        });
        assertEquals("a bug", broken.poll(60, TimeUnit.SECONDS).getMessage());
        assertEquals("goes on", link.ask(() -> "goes on").get());
    }

    @Test
    void aFrameIsRunWhenItsTimeHasCome() throws Exception {
        CountDownLatch heard = new CountDownLatch(2);
        link.offer(TimeUnit.MILLISECONDS.toNanos(20), heard::countDown);
        link.offer(TimeUnit.MILLISECONDS.toNanos(20), heard::countDown);
        assertTrue(heard.await(60, TimeUnit.SECONDS));
    }

    @Test
    void whatACommandThrowsIsReportedAndTheThreadGoesOn() throws Exception {
        IllegalStateException thrown = new IllegalStateException("a bug");
        link.execute(() -> {
            throw thrown;
        });
        assertSame(thrown, broken.poll(60, TimeUnit.SECONDS));
        assertEquals(7, link.ask(() -> 7).get().intValue());
    }

    @Test
    void afterClosingNothingIsTakenButWhatWasCommandedIsDone() throws Exception {
        CountDownLatch gate = hold();
        var asked = link.ask(() -> "done");
        gate.countDown();
        link.close();
        assertEquals("done", asked.get());
        assertFalse(link.execute(() -> {}));
        assertFalse(link.offer(0, () -> {}));
        assertThrows(ExecutionException.class, () -> link.ask(() -> "never").get());
    }

    private CountDownLatch hold() {
        CountDownLatch gate = new CountDownLatch(1);
        var _ = link.ask(() -> gate.await(60, TimeUnit.SECONDS));
        return gate;
    }
}
