package dyad.kills;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dyad.connection.Await;
import dyad.connection.RelayAddress;
import dyad.together.Child;
import dyad.together.Homes;
import dyad.together.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A relay in a process of its own with its files, and a pair that stays there for a while. */
final class RelayUnderTest implements AutoCloseable {
    /** The 64 slots of both ends. */
    static final int SLOTS = 128;

    private static final int WORDS = 100;
    private static final int FEWEST_LOOKS = 10;
    private static final long PAUSE_MILLIS = 500;
    private static final int LOOKS = 100;
    private static final long LOOK_MILLIS = 50;
    private static final long PATIENCE_NANOS = 180_000_000_000L;
    private static final Pattern TOPIC = Pattern.compile("d/[A-Za-z0-9_-]{22}");

    private final RelaySoftware software;
    private final Path directory;
    private final Mortal mortal;
    private final RelayAddress address;
    private final Set<ByteBuffer> everSent = ConcurrentHashMap.newKeySet();
    private List<String> topics = List.of();
    private Map<String, ByteBuffer> last = Map.of();
    private Child child;

    RelayUnderTest(RelaySoftware software, Path directory, Program program) throws IOException, InterruptedException {
        this.software = software;
        this.directory = directory;
        int port = Ports.free();
        this.mortal = software.on(port, directory, program);
        this.address = RelayAddress.parse("mqtt://127.0.0.1:" + port);
        this.child = start();
    }

    private Child start() throws IOException, InterruptedException {
        Child started = mortal.launch();
        Await.until("the relay answers", () -> mortal.answers(started));
        return started;
    }

    Child child() {
        return child;
    }

    void restart() throws IOException, InterruptedException {
        child = start();
    }

    /** Lets both ends hum until each has renewed all its slots, and stop; what the relay passed on last, by topic. */
    Map<String, ByteBuffer> afterAStayOf(Homes homes) throws Exception {
        return afterAStayOf(homes, 0);
    }

    /** The same, and both say more than fits into the round. */
    Map<String, ByteBuffer> afterATalkOf(Homes homes) throws Exception {
        return afterAStayOf(homes, WORDS);
    }

    // The two must be off before what the relay keeps is looked at.
    @SuppressWarnings("try")
    private Map<String, ByteBuffer> afterAStayOf(Homes homes, int words) throws Exception {
        try (LaboratoryEnd left = new LaboratoryEnd(homes.left(), address);
                LaboratoryEnd right = new LaboratoryEnd(homes.right(), address);
                Watcher watcher = watch(left, right)) {
            for (int number = 0; number < words; number++) {
                left.say("left " + number);
                right.say("right " + number);
            }
            Await.until("every slot renewed", () -> watcher.renewed(last) == SLOTS);
            left.close();
            right.close();
            awaitKept(watcher);
            return remember(watcher, left, right);
        }
    }

    /** The ends are off: what came last must soon be what is kept. On a busy machine a single look takes long. */
    private void awaitKept(Watcher watcher) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        Map<String, ByteBuffer> kept = kept();
        for (int looks = 1; !watcher.newest().equals(kept); looks++) {
            if (looks > FEWEST_LOOKS && System.nanoTime() > end) {
                throw new AssertionError(difference(watcher, kept));
            }
            Thread.sleep(PAUSE_MILLIS);
            kept = kept();
        }
    }

    private String difference(Watcher watcher, Map<String, ByteBuffer> kept) {
        Map<String, ByteBuffer> newest = watcher.newest();
        List<ByteBuffer> others = kept.entrySet().stream()
                .filter(slot -> !slot.getValue().equals(newest.get(slot.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        long older = others.stream().filter(watcher.all()::contains).count();
        return software + ": of " + others.size() + " slots that hold another frame than the newest passed on, " + older
                + " hold an older one, the rest one that was never passed on";
    }

    /** The same, but the relay is killed while both still hum. */
    Map<String, ByteBuffer> killedDuringAStayOf(Homes homes) throws Exception {
        try (LaboratoryEnd left = new LaboratoryEnd(homes.left(), address);
                LaboratoryEnd right = new LaboratoryEnd(homes.right(), address);
                Watcher watcher = watch(left, right)) {
            Await.until("every slot renewed", () -> watcher.renewed(last) == SLOTS);
            child.kill();
            return remember(watcher, left, right);
        }
    }

    private Watcher watch(LaboratoryEnd left, LaboratoryEnd right) {
        topics = new ArrayList<>(left.topics());
        topics.addAll(right.topics());
        return new Watcher(address, topics);
    }

    private Map<String, ByteBuffer> remember(Watcher watcher, LaboratoryEnd left, LaboratoryEnd right) {
        last = new HashMap<>(watcher.newest());
        everSent.addAll(left.sent());
        everSent.addAll(right.sent());
        return last;
    }

    /** Every frame that an end ever made: a relay that is killed may have kept one that it did not pass on any more. */
    Set<ByteBuffer> everSent() {
        return everSent;
    }

    /**
     * What it has of the pair, by topic, once it has given everything. It is asked more than once: what was put into Artemis a moment
     * ago is not yet given to who subscribes in this very moment, and to them not later either.
     */
    Map<String, ByteBuffer> kept() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        Map<String, ByteBuffer> kept = Map.of();
        while (kept.size() < SLOTS && System.nanoTime() < end) {
            kept = keptNow();
        }
        assertEquals(SLOTS, kept.size(), "every slot is kept");
        return kept;
    }

    private Map<String, ByteBuffer> keptNow() {
        try (Watcher watcher = new Watcher(address, topics)) {
            for (int looks = 0; looks < LOOKS && watcher.kept().size() < SLOTS; looks++) {
                Thread.sleep(LOOK_MILLIS);
            }
            return watcher.kept();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Waits until all of these are in its files; Mosquitto is told to save as it else does by the clock. */
    void awaitOnDisk(Collection<ByteBuffer> frames) throws IOException, InterruptedException {
        if (software == RelaySoftware.MOSQUITTO) {
            child.signal("USR1");
        }
        List<String> wanted = frames.stream()
                .map(frame ->
                        StandardCharsets.ISO_8859_1.decode(frame.duplicate()).toString())
                .toList();
        Await.until("all on the disk", () -> {
            String files = content();
            return wanted.stream().allMatch(files::contains);
        });
    }

    /** Every topic that its files name. */
    Set<String> topicsOnDisk() {
        return TOPIC.matcher(content()).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private String content() {
        try (Stream<Path> tree = Files.walk(directory)) {
            StringBuilder all = new StringBuilder();
            for (Path file : tree.filter(RelayUnderTest::isWhole).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return all.toString();
        } catch (IOException | UncheckedIOException renamedMeanwhile) {
            return "";
        }
    }

    /** Mosquitto writes a file of this name and then puts it in the place of the old one. */
    private static boolean isWhole(Path file) {
        return Files.isRegularFile(file) && !file.toString().endsWith(".new");
    }

    @Override
    public void close() {
        child.close();
    }
}
