package dyad.command;

import dyad.end.End;
import dyad.end.EndSettings;
import dyad.end.Refusal;
import dyad.end.Sensing;
import dyad.home.Home;
import dyad.home.HomeException;
import dyad.home.HomeLock;
import dyad.home.PrivateFiles;
import dyad.home.PrivateTemporary;
import dyad.page.Guide;
import dyad.relay.RelayException;
import dyad.relay.RelaySettings;
import dyad.seam.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "demo",
        description = {
            "Try it on one machine: a relay and two ends that have met already, each with its page, and two walkers who",
            "approach each other on recorded tracks. An hour of theirs is a minute here; real ends are never so fast.",
            "Ctrl-C ends all and removes everything.",
            ""
        })
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final LogOptions log = new LogOptions();

    @Mixin
    private final DemoOptions options = new DemoOptions();

    @Mixin
    private final DemoTracks tracks = new DemoTracks();

    private final Context context;

    DemoCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call()
            throws HomeException, CommandFailure, Refusal, RelayException, IOException, InterruptedException {
        log.apply(context);
        options.check();
        Cleanup cleanup = new Cleanup();
        try (Lifetime.Registration _ = context.lifetime().onStop(cleanup::close)) {
            Path folder = Files.createTempDirectory("dyad-demo-");
            cleanup.add(() -> PrivateFiles.removeTree(folder));
            PrivateTemporary.use(folder.resolve("tmp"));
            start(folder, Sensing.demonstration(tracks.speed()), cleanup);
            context.lifetime().await(new CompletableFuture<>());
            return ExitCode.OK;
        } finally {
            cleanup.close();
        }
    }

    private void start(Path folder, Sensing sensing, Cleanup cleanup)
            throws HomeException, CommandFailure, Refusal, RelayException, IOException, InterruptedException {
        RelayFactory.Running relay =
                cleanup.add(context.relays().start(RelaySettings.plain("127.0.0.1", 0, folder.resolve("relay"))));
        EndSettings settings = options.settings(relay.port(), sensing);
        Home leftHome = home(folder, "left", cleanup);
        Home rightHome = home(folder, "right", cleanup);
        RunningEnd left = cleanup.add(
                RunningEnd.start(leftHome, settings, PageChoice.onPort(options.leftPort()), context.ends()));
        RunningEnd right = cleanup.add(
                RunningEnd.start(rightHome, settings, PageChoice.onPort(options.rightPort()), context.ends()));
        new DemoMeeting(left.end(), right.end()).run();
        skipGuide(left.end());
        skipGuide(right.end());
        Output output = context.output(common.json());
        show("left", leftHome, left, output);
        show("right", rightHome, right, output);
        output.truth("ready", "ready");
        List<DemoWalk.Walker> walkers = List.of(
                new DemoWalk.Walker("left", left.end(), tracks.left()),
                new DemoWalk.Walker("right", right.end(), tracks.right()));
        walk(new DemoWalk(walkers, sensing.clock(), output), cleanup);
    }

    private static void walk(DemoWalk walk, Cleanup cleanup) throws Refusal {
        walk.begin();
        Thread walking = Thread.ofVirtual().name("dyad-walk").unstarted(() -> {
            try {
                walk.walk();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
        cleanup.add(() -> {
            walking.interrupt();
            walking.join();
        });
        walking.start();
    }

    /** Whoever tries it out came to see the field. */
    private static void skipGuide(End end) throws Refusal {
        try {
            new Guide(end.preferences()).finish();
        } catch (StoreException e) {
            throw new Refusal(Refusal.Kind.STORAGE, e.sentence());
        }
    }

    private static Home home(Path folder, String name, Cleanup cleanup) throws HomeException {
        Home home = Home.prepare(folder.resolve(name));
        cleanup.add(HomeLock.acquire(home));
        return home;
    }

    private void show(String name, Home home, RunningEnd running, Output output) {
        String address = running.page().freshAddress();
        output.line(name, address, "%-6s%s".formatted(name, address));
        if (options.open()) {
            new Browser(context.surroundings()).open(home, running.page().freshAddress());
        }
    }
}
