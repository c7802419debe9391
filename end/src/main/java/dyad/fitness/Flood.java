package dyad.fitness;

import dyad.connection.RelayAccess;
import dyad.connection.RelayException;
import dyad.seam.Entropy;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether somebody who sends as fast as they can is stopped. The last of many frames is one that another guest waits for: if
 * it comes through soon, the relay has taken all those before it.
 */
final class Flood {
    private static final long PATIENCE_SECONDS = 4;
    private static final int BRIEF_SECONDS = 1;
    private static final double NANOS = 1e9;

    private final RelayAccess access;
    private final Entropy entropy;
    private final int frames;
    private final Probes probes;

    Flood(RelayAccess access, Entropy entropy, Tempo tempo) {
        this.access = access;
        this.entropy = entropy;
        this.frames = tempo.floodFrames();
        this.probes = new Probes(entropy);
    }

    Verdict ask() throws RelayException, InterruptedException {
        String last = probes.topic();
        CountDownLatch through = new CountDownLatch(1);
        try (Guest other = Guest.arrive(access, entropy, _ -> through.countDown());
                Guest flooder = Guest.arrive(access, entropy, _ -> {})) {
            if (!other.listen(List.of(last))) {
                return new Verdict.Unknown("Cannot be told: it does not let this guest listen.");
            }
            String topic = probes.topic();
            long from = System.nanoTime();
            for (int frame = 0; frame < frames && flooder.isHere(); frame++) {
                var _ = flooder.send(probes.frame(topic, BRIEF_SECONDS));
            }
            var _ = flooder.send(probes.frame(last, BRIEF_SECONDS));
            if (through.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return taken((System.nanoTime() - from) / NANOS);
            }
            return new Verdict.Good(flooder.isHere() ? "Who floods it is slowed down." : "Who floods it is cut off.");
        }
    }

    private Verdict taken(double seconds) {
        return new Verdict.Warning(
                String.format(Locale.ROOT, "It took %d frames from one guest in %.1f s.", frames, seconds),
                "Bound what one connection may send to 16 KB a second (docs/relay.md has rules for nftables).");
    }
}
