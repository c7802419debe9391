package dyad.command;

import dyad.end.EndSettings;
import dyad.end.Refusal;
import dyad.end.Relays;
import dyad.home.Home;
import dyad.home.HomeException;
import dyad.home.HomeLock;
import dyad.home.PrivateFiles;
import dyad.home.PrivateTemporary;
import dyad.hum.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Goes once through what every start goes through, so that the JVM's ahead-of-time cache knows it. */
@Command(name = "warm-up", hidden = true, description = "Starts and ends an end, to train the JVM's cache.")
final class WarmUpCommand implements Callable<Integer> {

    private final Context context;

    WarmUpCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws HomeException, CommandFailure, Refusal, IOException {
        try (Cleanup cleanup = new Cleanup()) {
            Path folder = Files.createTempDirectory("dyad-warm-up-");
            cleanup.add(() -> PrivateFiles.removeTree(folder));
            Home home = Home.prepare(folder.resolve("home"));
            cleanup.add(HomeLock.acquire(home));
            PrivateTemporary.use(folder.resolve("tmp"));
            EndSettings settings = new EndSettings(Relays.NONE, Profile.HOME, Optional.empty());
            RunningEnd running = cleanup.add(RunningEnd.start(home, settings, 0, context.ends()));
            visit(running.page().address());
            Output output = context.output(true);
            output.line(EndClient.find(home).get("/api/status"), "");
        }
        return ExitCode.OK;
    }

    private static void visit(String page) throws IOException {
        try (InputStream content =
                URI.create(page).toURL().openConnection(Proxy.NO_PROXY).getInputStream()) {
            content.readAllBytes();
        }
    }
}
