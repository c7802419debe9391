package dyad.fitness;

import dyad.connection.Packets;
import dyad.connection.RelayAccess;
import dyad.connection.RelayException;
import dyad.seam.Entropy;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether a relay bears the liveliest end: all its topics at once at the start, and then four frames a second. */
final class Pacing {
    /** What one end listens to. */
    private static final int TOPICS = 192;

    private static final long MILLIS_BETWEEN = 250;
    private static final long PATIENCE_SECONDS = 5;
    private static final int BRIEF_SECONDS = 5;

    private final RelayAccess access;
    private final Entropy entropy;
    private final int frames;
    private final Probes probes;

    Pacing(RelayAccess access, Entropy entropy, Tempo tempo) {
        this.access = access;
        this.entropy = entropy;
        this.frames = tempo.frames();
        this.probes = new Probes(entropy);
    }

    Verdict ask() throws RelayException, InterruptedException {
        List<String> topics = probes.topics(TOPICS);
        String topic = topics.getFirst();
        CountDownLatch arrived = new CountDownLatch(frames);
        try (Guest partner = Guest.arrive(access, entropy, _ -> arrived.countDown());
                Guest end = Guest.arrive(access, entropy, _ -> {})) {
            boolean granted = partner.listen(List.of(topic));
            for (List<String> some : Packets.inParts(topics)) {
                granted = end.listen(some) && granted;
            }
            if (!granted) {
                return bad("An end that begins to listen to its " + TOPICS + " topics is cut off or refused.");
            }
            for (int frame = 0; frame < frames; frame++) {
                var _ = end.send(probes.frame(topic, BRIEF_SECONDS));
                if (!end.stays(MILLIS_BETWEEN)) {
                    return bad("It cut an end off after " + (frame + 1) + " frames, at four a second.");
                }
            }
            arrived.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        long lost = arrived.getCount();
        return lost == 0
                ? new Verdict.Good("It bears " + TOPICS + " topics at once and four frames a second: all " + frames
                        + " came through.")
                : bad("Of " + frames + " frames, four a second, only " + (frames - lost) + " came through.");
    }

    private static Verdict bad(String found) {
        return new Verdict.Bad(
                found, "Let one connection have " + TOPICS + " subscriptions, 16 KB a second, and bursts of 128 KB.");
    }
}
