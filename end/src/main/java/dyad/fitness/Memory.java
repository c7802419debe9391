package dyad.fitness;

import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import dyad.connection.RelayAccess;
import dyad.connection.RelayException;
import dyad.hum.Pace;
import dyad.seam.Entropy;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether a relay keeps frames as long as it is asked to, and no longer. Two frames are left: one with the time of every
 * frame, and one whose time is over when they are asked for.
 */
final class Memory {
    private static final int ATTEMPTS = 3;
    private static final long PATIENCE_SECONDS = 2;

    /** Relays count in whole seconds, and some look for what is over only now and then. */
    private static final long GRACE_MILLIS = 1_500;

    private static final long NANOS_A_MILLI = 1_000_000;

    private final RelayAccess access;
    private final Entropy entropy;
    private final Tempo tempo;
    private final Probes probes;
    private final String lasting;
    private final String brief;
    private final AtomicBoolean briefCame = new AtomicBoolean();
    private Optional<Found> found = Optional.empty();
    private long leftAt;

    /**
     * A frame that came back.
     *
     * @param remaining seconds that the relay would keep it on
     * @param waitedMillis since it was left
     */
    private record Found(OptionalLong remaining, long waitedMillis) {}

    Memory(RelayAccess access, Entropy entropy, Tempo tempo) {
        this.access = access;
        this.entropy = entropy;
        this.tempo = tempo;
        this.probes = new Probes(entropy);
        this.lasting = probes.topic();
        this.brief = probes.topic();
    }

    /** Leaves the two frames. */
    void leave(Guest guest) throws InterruptedException {
        leftAt = System.nanoTime();
        // What is not taken does not come back: that is the answer.
        boolean _ = guest.sent(probes.frame(lasting)) && guest.sent(probes.frame(brief, tempo.briefSeconds()));
    }

    /** Waits until the one's time is over, and asks for both. */
    void look() throws InterruptedException {
        long over = tempo.briefSeconds() * 1_000L + GRACE_MILLIS;
        Thread.sleep(Math.max(0, over - waitedMillis()));
        for (int attempt = 0; attempt < ATTEMPTS && found.isEmpty(); attempt++) {
            try {
                found = ask();
            } catch (RelayException failure) {
                found = Optional.empty();
            }
        }
    }

    private Optional<Found> ask() throws RelayException, InterruptedException {
        CompletableFuture<Found> back = new CompletableFuture<>();
        try (Guest guest = Guest.arrive(access, entropy, publication -> hear(publication, back))) {
            if (!guest.listen(List.of(brief, lasting))) {
                return Optional.empty();
            }
            Found answer = back.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Thread.sleep(tempo.settleMillis() / 2);
            // Nothing is to stay: the next frame of a slot replaces the one before, and this one is soon over.
            boolean _ = guest.sent(probes.frame(lasting, 1));
            return Optional.of(answer);
        } catch (ExecutionException neverSo) {
            throw new IllegalStateException("nothing fails what was heard; this is a bug", neverSo);
        } catch (TimeoutException nothing) {
            return Optional.empty();
        }
    }

    private void hear(Mqtt5Publish publication, CompletableFuture<Found> back) {
        if (publication.getTopic().toString().equals(brief)) {
            briefCame.set(true);
        } else if (publication.isRetain()) {
            back.complete(new Found(publication.getMessageExpiryInterval(), waitedMillis()));
        }
    }

    private long waitedMillis() {
        return (System.nanoTime() - leftAt) / NANOS_A_MILLI;
    }

    Verdict keeping() {
        return found.isPresent()
                ? new Verdict.Good(
                        "A frame comes back on a later connection: words rest there while the other is away.")
                : new Verdict.Bad(
                        "It does not keep what is sent to it: words cross only while both are up.",
                        "Let it keep retained messages at QoS 0, over a restart too.");
    }

    Verdict lasting() {
        return found.map(kept -> new Remaining(Pace.EXPIRY_SECONDS, kept.remaining(), kept.waitedMillis()).lasting())
                .orElseGet(Memory::nothingKept);
    }

    Verdict clock() {
        return found.map(kept -> new Remaining(Pace.EXPIRY_SECONDS, kept.remaining(), kept.waitedMillis()).clock())
                .orElseGet(Memory::nothingKept);
    }

    private static Verdict nothingKept() {
        return new Verdict.Unknown("Cannot be told: nothing was kept.");
    }

    Verdict forgetting() {
        if (found.isEmpty()) {
            return nothingKept();
        }
        return briefCame.get()
                ? new Verdict.Warning(
                        "It still gave out a frame whose time had been over for more than a second.",
                        "Let it heed the expiry of messages, or its memory fills with what nobody waits for.")
                : new Verdict.Good("A frame whose time is over is not given out any more.");
    }
}
