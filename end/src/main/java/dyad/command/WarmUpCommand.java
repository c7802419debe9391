package dyad.command;

import dyad.connection.RelayAddress;
import dyad.end.EndSettings;
import dyad.end.Refusal;
import dyad.end.Relays;
import dyad.home.Home;
import dyad.home.HomeException;
import dyad.home.HomeLock;
import dyad.home.PrivateFiles;
import dyad.home.PrivateTemporary;
import dyad.hum.Profile;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Goes once through what every start goes through, so that the JVM's ahead-of-time cache knows it: two ends meet, start
 * again, and a word crosses from page to page. Ends with an error if any of that does not happen.
 */
@Command(name = "warm-up", hidden = true, description = "Starts and ends two ends, to train the JVM's cache.")
final class WarmUpCommand implements Callable<Integer> {

    private final Context context;

    WarmUpCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws HomeException, CommandFailure, Refusal, IOException, InterruptedException {
        new LogOptions().apply(context);
        try (Cleanup cleanup = new Cleanup()) {
            Path folder = Files.createTempDirectory("dyad-warm-up-");
            cleanup.add(() -> PrivateFiles.removeTree(folder));
            PrivateTemporary.use(folder.resolve("tmp"));
            PracticeRelay relay = cleanup.add(PracticeRelay.start());
            EndSettings settings = settings(relay.port());
            Home left = home(folder, "left", cleanup);
            Home right = home(folder, "right", cleanup);
            meet(left, right, settings);
            talk(left, right, settings);
        }
        return ExitCode.OK;
    }

    private static EndSettings settings(int port) {
        RelayAddress relay = RelayAddress.parse("mqtt://127.0.0.1:" + port);
        Relays relays = new Relays(Optional.of(relay), Optional.empty(), Optional.empty());
        return new EndSettings(relays, Profile.TOGETHER, Optional.empty());
    }

    private static Home home(Path folder, String name, Cleanup cleanup) throws HomeException {
        Home home = Home.prepare(folder.resolve(name));
        cleanup.add(HomeLock.acquire(home));
        return home;
    }

    private void meet(Home left, Home right, EndSettings settings)
            throws HomeException, CommandFailure, Refusal, IOException, InterruptedException {
        try (RunningEnd here = RunningEnd.start(left, settings, PageChoice.onPort(0), context.ends());
                RunningEnd there = RunningEnd.start(right, settings, PageChoice.onPort(0), context.ends())) {
            new DemoMeeting(here.end(), there.end()).run();
        }
    }

    /** Both start anew, so a new epoch opens before the word crosses. */
    private void talk(Home left, Home right, EndSettings settings)
            throws HomeException, CommandFailure, Refusal, IOException {
        try (RunningEnd _ = RunningEnd.start(left, settings, PageChoice.onPort(0), context.ends());
                RunningEnd there = RunningEnd.start(right, settings, PageChoice.onPort(0), context.ends());
                EventReader heard = EndClient.find(right).events()) {
            visit(there.page().address());
            JsonObject word = Json.createObjectBuilder().add("text", "warm").build();
            EndClient.find(left).post("/api/say", word);
            JsonObject event = EndClient.find(right).get("/api/status");
            while (!event.getString("type", "").equals("word")) {
                event = heard.next().orElseThrow(EventReader::stopped);
            }
            EndClient.find(right).get("/api/history");
            context.output(true).line(event, "");
        }
    }

    private static void visit(String page) throws IOException {
        try (InputStream content =
                URI.create(page).toURL().openConnection(Proxy.NO_PROXY).getInputStream()) {
            content.readAllBytes();
        }
    }
}
