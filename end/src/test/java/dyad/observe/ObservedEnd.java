package dyad.observe;

import dyad.connection.Await;
import dyad.connection.Certificates;
import dyad.together.Child;
import dyad.together.LocalApi;
import dyad.together.Program;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** A real end in a process of its own, at the laboratory's tick. */
final class ObservedEnd implements Closeable {
    private final Child process;
    private final LocalApi api;

    /** @param collectMillis how often its heap is collected by force; 0 for never */
    ObservedEnd(
            Program program, Path home, int relayPort, Certificates certificates, long tickMillis, long collectMillis)
            throws IOException, InterruptedException {
        process = program.start(
                Long.toString(tickMillis),
                Long.toString(collectMillis),
                "run",
                "--home",
                home.toString(),
                "--relay",
                "mqtts://localhost:" + relayPort,
                "--relay-ca",
                certificates.authority().toString(),
                "--no-open");
        process.await("ready");
        api = new LocalApi(home);
    }

    LocalApi api() {
        return api;
    }

    /** Waits until the two are linked. */
    void awaitLinked() throws InterruptedException {
        Await.until(
                "a link; the end says " + process.err(),
                () -> api.get("/api/status") instanceof LocalApi.Answer.Done(var status)
                        && status.getJsonNumber("epoch").longValue() > 0);
    }

    @Override
    public void close() {
        process.close();
    }
}
