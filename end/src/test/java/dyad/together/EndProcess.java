package dyad.together;

import dyad.connection.Await;
import dyad.connection.RelayAddress;
import dyad.together.Program.Result;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An end that runs as {@code dyad run} in a process of its own, and the commands that speak to it. */
final class EndProcess implements AutoCloseable {
    private final Program program;
    private final Path home;
    private final List<String> options;
    private Child running;

    private EndProcess(Program program, Path home, List<String> options) throws IOException, InterruptedException {
        this.program = program;
        this.home = home;
        this.options = options;
        this.running = run();
    }

    static EndProcess start(Program program, Path home, RelayAddress relay) throws IOException, InterruptedException {
        return start(program, home, "--relay", relay.toString());
    }

    /** Without a relay in its options a code names it. */
    static EndProcess start(Program program, Path home, String... options) throws IOException, InterruptedException {
        return new EndProcess(program, home, List.of(options));
    }

    private Child run() throws IOException, InterruptedException {
        List<String> arguments =
                new ArrayList<>(List.of("run", "--home", home.toString(), "--profile", "together", "--no-open"));
        arguments.addAll(options);
        Child child = program.start(arguments.toArray(String[]::new));
        child.await("ready");
        return child;
    }

    /** Its process. */
    Child child() {
        return running;
    }

    Path home() {
        return home;
    }

    /** kill -9, and a new process on the same home. */
    void killAndRestart() throws IOException, InterruptedException {
        running.kill();
        running = run();
    }

    /** Runs a command for people to its end. */
    Result command(String... words) throws IOException, InterruptedException {
        return program.run(withHome(words));
    }

    /** The same, with this on its standard input. */
    Result commandWith(String input, String... words) throws IOException, InterruptedException {
        return program.runWith(input, withHome(words));
    }

    /** Starts a command that goes on, such as {@code listen}. */
    Child start(String... words) throws IOException {
        return program.start(withHome(words));
    }

    /** Runs a command with {@code --json}, which must end well; all that it printed. */
    List<JsonObject> ask(String... words) throws IOException, InterruptedException {
        Result result =
                command(Stream.concat(Stream.of(words), Stream.of("--json")).toArray(String[]::new));
        if (result.exitCode() != 0) {
            throw new AssertionError(String.join(" ", words) + " ended with " + result);
        }
        return result.out().lines().map(EndProcess::json).toList();
    }

    /** The same for a command that prints one object. */
    JsonObject askOne(String... words) throws IOException, InterruptedException {
        List<JsonObject> objects = ask(words);
        if (objects.size() != 1) {
            throw new AssertionError("not one object: " + objects);
        }
        return objects.getFirst();
    }

    /** The texts of what {@code from} said, oldest first, as {@code history} shows it. */
    List<String> history(String from) throws IOException, InterruptedException {
        return ask("history").stream()
                .filter(word -> word.getString("from").equals(from))
                .map(word -> word.getString("text"))
                .toList();
    }

    /** Waits until the other has all of this end's words. */
    void awaitNothingUnderWay() throws InterruptedException {
        LocalApi api = new LocalApi(home);
        Await.until("nothing under way", () -> api.underWay().equals(Optional.of(0)));
    }

    static JsonObject json(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }

    private String[] withHome(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words[0], "--home", home.toString()));
        arguments.addAll(List.of(words).subList(1, words.length));
        return arguments.toArray(String[]::new);
    }

    @Override
    public void close() {
        running.close();
    }
}
