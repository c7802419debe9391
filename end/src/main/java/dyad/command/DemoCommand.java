package dyad.command;

import dyad.end.Refusal;
import dyad.home.Home;
import dyad.home.HomeException;
import dyad.home.HomeLock;
import dyad.home.HostAndPort;
import dyad.home.PrivateFiles;
import dyad.home.PrivateTemporary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = {
            "Try it on one machine: a relay and two ends that have met already, each with its page.",
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

    private final Context context;

    DemoCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws HomeException, CommandFailure, Refusal, IOException, InterruptedException {
        log.apply();
        options.check();
        Cleanup cleanup = new Cleanup();
        try (Lifetime.Registration _ = context.lifetime().onStop(cleanup::close)) {
            Path folder = Files.createTempDirectory("dyad-demo-");
            cleanup.add(() -> PrivateFiles.removeTree(folder));
            PrivateTemporary.use(folder.resolve("tmp"));
            start(folder, cleanup);
            context.lifetime().await();
            return ExitCode.OK;
        } finally {
            cleanup.close();
        }
    }

    private void start(Path folder, Cleanup cleanup)
            throws HomeException, CommandFailure, Refusal, IOException, InterruptedException {
        RelayFactory.Running relay = cleanup.add(context.relays()
                .start(new RelayFactory.Plan(
                        new HostAndPort("127.0.0.1", 0), Optional.empty(), folder.resolve("relay"), Optional.empty())));
        Home leftHome = home(folder, "left", cleanup);
        Home rightHome = home(folder, "right", cleanup);
        RunningEnd left = cleanup.add(
                RunningEnd.start(options.settings(leftHome, relay.port()), options.leftPort(), context.ends()));
        RunningEnd right = cleanup.add(
                RunningEnd.start(options.settings(rightHome, relay.port()), options.rightPort(), context.ends()));
        new DemoMeeting(left.end(), right.end()).run();
        Output output = context.output(common.json());
        show("left", leftHome, left, output);
        show("right", rightHome, right, output);
        output.truth("ready", "ready");
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
