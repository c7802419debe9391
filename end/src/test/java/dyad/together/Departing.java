package dyad.together;

import dyad.connection.Await;
import dyad.connection.Mosquitto;
import dyad.end.End;
import dyad.end.Event;
import dyad.senses.Presence;
import dyad.together.Departure.Way;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** A pair whose left end is about to fall silent in some way, and its partner in this process. */
final class Departing implements AutoCloseable {
    private static final int ENOUGH_FRAMES = 14;
    private static final int TICK_MILLIS = 500;

    private final Way way;
    private final Homes homes;
    private final Cable cable;
    private final Household partner;
    private final End.Subscription watch;
    private final AtomicLong away = new AtomicLong();

    // The subscription ends with this.
    @SuppressWarnings("MustBeClosedChecker")
    Departing(Way way, Path directory, Mosquitto relay) throws Exception {
        this.way = way;
        this.homes = InstantMeeting.under(directory);
        // Eight ends of one process start together, and would hum in step: as many samples would be as few as one.
        this.cable = Cable.slow(relay.port(), TICK_MILLIS);
        this.partner = Household.open(homes.right(), relay.address());
        this.watch = partner.end().listen(this::look);
    }

    private void look(Event event) {
        if (event instanceof Event.Changed(var status)) {
            long now = status.presence() == Presence.AWAY ? System.nanoTime() : 0;
            away.updateAndGet(before -> now == 0 ? 0 : before == 0 ? now : before);
        }
    }

    Way way() {
        return way;
    }

    Path home() {
        return homes.left();
    }

    Cable cable() {
        return cable;
    }

    void awaitHumming() throws InterruptedException {
        partner.await("here", status -> status.presence() == Presence.HERE);
        Await.until("some frames", () -> frames(cable.line()) >= ENOUGH_FRAMES);
    }

    static int frames(Line line) {
        try {
            return line.frames().size();
        } catch (IOException cutInTheMiddle) {
            return 0;
        }
    }

    /** Falls silent at a moment of which no tick knows; ends that share a process are stopped by whoever has it. */
    void fallSilent() throws InterruptedException {
        Thread.sleep(ThreadLocalRandom.current().nextInt(2_000));
        LocalApi api = new LocalApi(homes.left());
        switch (way) {
            case PAUSE -> done(api.post("/api/pause", Json.createObjectBuilder().build()));
            case LEAVE ->
                done(api.post(
                        "/api/leave",
                        Json.createObjectBuilder().add("yes", true).build()));
            case CUT -> cable.cut();
            case TERMINATE, KILL -> {}
        }
    }

    private static void done(LocalApi.Answer answer) {
        if (!(answer instanceof LocalApi.Answer.Done)) {
            throw new AssertionError("refused: " + answer);
        }
    }

    /** Comes back after a pause; the new connection, once it has hummed for as long as the first one had to. */
    Line comeBack() throws InterruptedException {
        done(new LocalApi(homes.left())
                .post("/api/back", Json.createObjectBuilder().build()));
        Await.until("a second connection", () -> cable.lines().size() == 2 && frames(cable.line()) >= ENOUGH_FRAMES);
        return cable.line();
    }

    /** What was seen, once the partner's end says "away". */
    Departure seen() throws Exception {
        Await.until("away", () -> away.get() != 0);
        if (way != Way.CUT) {
            Await.until(
                    "the end of the connection",
                    () -> cable.lines().getFirst().end().isPresent());
        }
        var status = partner.status();
        String shown = List.of(status.met(), status.presence(), status.frozen(), status.moved(), status.nearness())
                + " " + status.words() + status.relay() + status.problem() + status.epoch();
        return Departure.seen(way, cable.lines().getFirst(), away.get(), shown);
    }

    @Override
    public void close() throws IOException {
        watch.close();
        partner.close();
        cable.close();
    }
}
