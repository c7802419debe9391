package dyad.fitness;

import dyad.connection.RelayAccess;
import dyad.connection.RelayException;
import dyad.seam.Entropy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Whether a stranger could listen in. Each way is tried on a connection of its own, and a frame is sent for them all to hear.
 * Of what comes in only that it came is noted, and the connection ends then.
 */
final class Listening {
    private static final List<String> FILTERS = List.of("#", "+", "d/#", "d/+", "+/+", "+/#", "$share/x/d/+", "$SYS/#");
    private static final long PATIENCE_SECONDS = 5;
    private static final int BRIEF_SECONDS = 5;

    private final RelayAccess access;
    private final Entropy entropy;
    private final Tempo tempo;
    private final Probes probes;

    Listening(RelayAccess access, Entropy entropy, Tempo tempo) {
        this.access = access;
        this.entropy = entropy;
        this.tempo = tempo;
        this.probes = new Probes(entropy);
    }

    Verdict ask() throws RelayException, InterruptedException {
        List<Ear> ears = new ArrayList<>();
        String topic = probes.topic();
        CountDownLatch rightful = new CountDownLatch(1);
        try (Guest end = Guest.arrive(access, entropy, _ -> rightful.countDown())) {
            for (String filter : FILTERS) {
                ears.add(Ear.open(access, entropy, filter));
            }
            boolean heard = end.listen(List.of(topic))
                    && end.sent(probes.frame(topic, BRIEF_SECONDS))
                    && rightful.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Thread.sleep(tempo.settleMillis());
            return heard ? judge(ears) : deaf();
        } finally {
            ears.forEach(Ear::close);
        }
    }

    private static Verdict deaf() {
        return new Verdict.Bad(
                "It does not pass on to an end what is meant for it: its own topic is refused, or nothing comes.",
                "Let everyone publish and subscribe to topics of the form d/NAME.");
    }

    private static Verdict judge(List<Ear> ears) {
        String heard = names(ears.stream().filter(Ear::hasHeard).toList());
        if (!heard.isEmpty()) {
            return new Verdict.Bad(
                    "Whoever asks it for " + heard + " hears what others send: who is there with whom, and when.",
                    "Refuse wildcards and shared subscriptions (docs/relay.md has the files for Mosquitto).");
        }
        String silent = names(ears.stream().filter(Ear::wasGranted).toList());
        return new Verdict.Good(
                silent.isEmpty()
                        ? "Refused: " + names(ears) + "."
                        : "Nothing comes by " + names(ears) + " (not refused, only silent: " + silent + ").");
    }

    private static String names(List<Ear> ears) {
        return ears.stream().map(Ear::filter).collect(Collectors.joining(" "));
    }
}
