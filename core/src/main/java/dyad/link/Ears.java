package dyad.link;

import dyad.epoch.EpochRecords;
import dyad.epoch.Epochs;
import dyad.frame.Frame;
import dyad.frame.FrameSealer;
import dyad.keys.Calendar;
import dyad.keys.EnvelopeChain;
import dyad.keys.Primitives;
import dyad.keys.Role;
import dyad.keys.Roots;
import dyad.keys.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opens what comes in: knows the partner's topics and, in the order of their likelihood, the keys. On a live delivery at
 * most seven keys are tried: of the live epoch, of the awaited one, of notices, and four envelope keys; on a retained one
 * all, but at most 64 times a period and connection.
 */
final class Ears {
    private static final int LIKELY_ROOTS = 2;

    private final Primitives primitives;
    private final FrameSealer sealer;
    private final Topics topics;
    private final Role partner;
    private final Epochs epochs;
    private final EpochRecords records;
    private final NoticeKeys noticeKeys;
    private final Map<String, Long> periods = new HashMap<>();
    private final Map<Long, Integer> retained = new HashMap<>();
    private final EnvelopeKeys likely;
    private final EnvelopeKeys all;

    Ears(Parts parts) {
        this.primitives = parts.seams().primitives();
        this.sealer = parts.sealer();
        this.topics = parts.topics();
        this.partner = parts.role().other();
        this.epochs = parts.epochs();
        this.records = parts.records();
        this.noticeKeys = parts.noticeKeys();
        this.likely = new EnvelopeKeys(this::likelyKeys);
        this.all = new EnvelopeKeys(this::allKeys);
    }

    /** The partner's topics of the last, this and the next period. */
    List<String> listen(long period) {
        periods.clear();
        for (long heard = period - 1; heard <= period + 1; heard++) {
            for (String name : topics.names(partner, heard)) {
                periods.put(name, heard);
            }
        }
        return List.copyOf(periods.keySet());
    }

    /** A new connection: retained frames may come again. */
    void connected() {
        retained.clear();
    }

    void erase() {
        noticeKeys.erase();
        likely.erase();
        all.erase();
    }

    boolean knows(String topic) {
        return periods.containsKey(topic);
    }

    Optional<Heard> open(String topic, byte[] payload, boolean isRetained, long wallMillis) {
        if (isRetained && retained.merge(periods.getOrDefault(topic, 0L), 1, Integer::sum) > Topics.SLOTS) {
            return Optional.empty();
        }
        return live(payload)
                .or(() -> awaited(payload))
                .or(() -> notice(payload))
                .or(() -> resting(payload, isRetained ? all : likely, wallMillis));
    }

    private Optional<Heard> live(byte[] payload) {
        return epochs.live()
                .flatMap(epoch -> sealer.open(List.of(epoch.keys().frameKey(partner)), payload, Frame.Kind.LIVE))
                .map(Heard.Live::new);
    }

    private Optional<Heard> awaited(byte[] payload) {
        return epochs.awaited()
                .flatMap(epoch -> sealer.open(List.of(epoch.live().frameKey(partner)), payload, Frame.Kind.LIVE))
                .map(Heard.Awaited::new);
    }

    private Optional<Heard> notice(byte[] payload) {
        return sealer.open(List.of(noticeKeys.partner()), payload, Frame.Kind.NOTICE)
                .map(Heard.Notice::new);
    }

    private Optional<Heard> resting(byte[] payload, EnvelopeKeys tried, long wallMillis) {
        return sealer.open(tried.at(records.roots(), wallMillis), payload, Frame.Kind.RESTING)
                .map(Heard.Resting::new);
    }

    private List<byte[]> likelyKeys(Roots roots, long wallMillis) {
        List<byte[]> keys = new ArrayList<>();
        for (long day : new long[] {Calendar.day(wallMillis), Calendar.neighbour(wallMillis)}) {
            roots.chains().stream().limit(LIKELY_ROOTS).forEach(chain -> keys.add(chain.key(primitives, partner, day)));
        }
        return keys;
    }

    private List<byte[]> allKeys(Roots roots, long wallMillis) {
        List<byte[]> keys = new ArrayList<>();
        long today = Calendar.day(wallMillis);
        for (EnvelopeChain chain : roots.chains()) {
            long oldest = Math.max(chain.firstDay(), today - EnvelopeChain.DAYS_KEPT);
            keys.addAll(chain.keys(primitives, partner, today + 1, oldest));
        }
        return keys;
    }

    /** A frame that opened, and under which sort of key. */
    sealed interface Heard {
        /** What was inside. */
        Frame frame();

        /** Under the current epoch. */
        record Live(Frame frame) implements Heard {}

        /** Under the epoch that we wait to hear the partner in. */
        record Awaited(Frame frame) implements Heard {}

        /** Under the notice key. */
        record Notice(Frame frame) implements Heard {}

        /** Under an envelope key. */
        record Resting(Frame frame) implements Heard {}
    }
}
