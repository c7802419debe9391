package dyad.command;

import dyad.end.EndSettings;
import dyad.end.PretendEnd;
import dyad.end.Relays;
import dyad.home.Home;
import dyad.home.HomeLock;
import dyad.home.KeptProperties;
import dyad.home.Surroundings;
import dyad.hum.Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One person's machine: environment, terminal and home, with commands run in this process. */
final class Machine implements AutoCloseable {

    final Map<String, String> environment = new HashMap<>();
    final PretendLifetime lifetime = new PretendLifetime();
    final PretendRelay relay = new PretendRelay();
    final List<PretendEnd> ends = new ArrayList<>();
    private final Map<Home, PretendEnd> byHome = new HashMap<>();
    final List<EndSettings> opened = new ArrayList<>();
    final Home home;
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path folder;
    private final Cleanup cleanup = new Cleanup();
    private String input = "";

    Machine(Path folder) {
        this.folder = folder;
        this.home = new Home(folder.resolve("home"));
        environment.put("HOME", folder.toString());
        environment.put("DYAD_HOME", home.directory().toString());
        cleanup.add(new KeptProperties());
    }

    /** With an end that runs on its home. */
    static Machine running(Path folder, PretendEnd end) throws Exception {
        Machine machine = new Machine(folder);
        Home.prepare(machine.home.directory());
        machine.cleanup.add(HomeLock.acquire(machine.home));
        EndSettings settings = new EndSettings(Relays.NONE, Profile.HOME, Optional.empty());
        machine.cleanup.add(RunningEnd.start(machine.home, settings, PageChoice.onPort(0), (home, same) -> end));
        return machine;
    }

    /** What the next command finds on standard input. */
    void type(String text) {
        input = text;
    }

    /** Runs one command. */
    Result run(String... arguments) {
        out.reset();
        err.reset();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), utf8(out), utf8(err), false);
        Context context = new Context(
                new Surroundings(environment, folder.resolve("etc"), folder.resolve("run")),
                terminal,
                lifetime,
                this::open,
                relay);
        int exitCode = new Commands(context).run(arguments);
        return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs one command on a thread of its own. */
    CompletableFuture<Result> start(String... arguments) {
        return CompletableFuture.supplyAsync(
                () -> run(arguments), work -> Thread.ofPlatform().daemon().start(work));
    }

    private PretendEnd open(Home where, EndSettings settings) {
        opened.add(settings);
        return byHome.computeIfAbsent(where, unknown -> create());
    }

    private PretendEnd create() {
        PretendEnd end = new PretendEnd();
        if (ends.size() == 1) {
            PretendEnd.couple(ends.getFirst(), end);
        }
        ends.add(end);
        return end;
    }

    private static PrintStream utf8(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        cleanup.close();
    }
}
