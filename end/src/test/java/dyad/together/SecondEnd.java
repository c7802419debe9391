package dyad.together;

import dyad.connection.Await;
import dyad.connection.Missing;
import jakarta.json.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** An end of the second implementation ({@code second/}), in a process of its own. */
final class SecondEnd implements AutoCloseable {
    private static final Path FOLDER = Path.of("..", "second");

    private final Child child;
    private final BufferedWriter person;

    private SecondEnd(Process process) {
        this.child = new Child(process);
        this.person = process.outputWriter();
    }

    /** Leaves a test out, loudly, where Node or the packages are not here; on the machine of CI that is a failure. */
    static void need() {
        boolean node = Pattern.compile(":")
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "node")));
        if (!node || !Files.isDirectory(FOLDER.resolve("node_modules"))) {
            Missing.leaveOut(
                    "*** THE SECOND IMPLEMENTATION IS NOT TESTED: it needs Node (apt-get install nodejs npm), and"
                            + " npm ci in second/ ***");
        }
    }

    /** Runs {@code second/src/main.js} with these words. */
    static SecondEnd start(String... words) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("node", FOLDER.resolve("src/main.js").toString()));
        command.addAll(List.of(words));
        return new SecondEnd(new ProcessBuilder(command).start());
    }

    /** What its person does, as a line on its standard input. */
    void does(String line) throws IOException {
        person.write(line);
        person.newLine();
        person.flush();
    }

    /** The first event of this name that it tells. */
    JsonObject await(String event) throws InterruptedException {
        return await(event, _ -> true);
    }

    /** The first event of this name that is so. */
    JsonObject await(String event, Predicate<JsonObject> wanted) throws InterruptedException {
        Await.until(event, () -> find(event, wanted).isPresent() || dead());
        return find(event, wanted).orElseThrow(() -> new AssertionError(child.out() + " " + child.err()));
    }

    private Optional<JsonObject> find(String event, Predicate<JsonObject> wanted) {
        return child.out().stream()
                .map(EndProcess::json)
                .filter(line -> line.getString("event").equals(event) && wanted.test(line))
                .findFirst();
    }

    private boolean dead() {
        return !child.err().isEmpty();
    }

    /** Asks it how things stand until they are so. */
    void awaitStatus(String what, Predicate<JsonObject> wanted) throws InterruptedException {
        try {
            Await.until(what, () -> wanted.test(status()) || dead());
        } catch (AssertionError inVain) {
            throw new AssertionError(what + "; instead " + child.out() + child.err(), inVain);
        }
        if (dead()) {
            throw new AssertionError(what + "; instead " + child.err());
        }
    }

    private JsonObject status() {
        try {
            long before = statuses().size();
            does("status");
            Await.until("a status", () -> statuses().size() > before || dead());
            return statuses().getLast();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private List<JsonObject> statuses() {
        return child.out().stream()
                .map(EndProcess::json)
                .filter(line -> line.getString("event").equals("status"))
                .toList();
    }

    /** All that was said by {@code me} or {@code them}, oldest first; to be asked once. */
    List<String> texts(String from) throws IOException, InterruptedException {
        String name = "all by " + from;
        does("history " + name);
        await(name);
        return child.out().stream()
                .map(EndProcess::json)
                .filter(line -> line.getString("event").equals("entry"))
                .filter(line -> line.getString("asked").equals(name))
                .map(line -> line.getJsonObject("value"))
                .filter(entry -> entry.getString("from").equals(from))
                .map(entry -> entry.getString("text"))
                .toList();
    }

    /** Waits until it has heard this. */
    void awaitHeard(String text) throws InterruptedException {
        await("word", line -> line.getJsonObject("value").getString("text").equals(text));
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        child.kill();
    }

    @Override
    public void close() {
        child.close();
    }
}
