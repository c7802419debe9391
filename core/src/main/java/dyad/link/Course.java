package dyad.link;

import dyad.epoch.LiveEpoch;
import dyad.keys.Calendar;
import dyad.keys.EnvelopeChain;
import dyad.seam.StoreException;
import java.util.Optional;

/** The course of a link's epochs: when one is proposed, when it rests, and all that follows when one opens or ends. */
final class Course {
    private static final long HOUR_NANOS = 3_600_000_000_000L;

    /** Half a second for the partner's retained frames to come in: what they propose is answered faster. */
    private static final int FRAMES_BEFORE_PROPOSAL = 2;

    private final Parts parts;
    private final Hearing hearing;
    private final EpochTimer timer;
    private final long tickMillis;
    private Optional<LiveEpoch> known = Optional.empty();
    private long shortened;

    Course(Parts parts, Hearing hearing, long tickMillis) {
        this.parts = parts;
        this.hearing = hearing;
        this.tickMillis = tickMillis;
        this.timer = new EpochTimer(parts.role());
        this.shortened = now();
    }

    /** Looks at the clocks: silence, the next epoch, old envelope keys. */
    void look(long beat) {
        try {
            if (parts.streams().look()) {
                parts.letterbox().changed();
            }
            turn(beat);
            shorten();
            parts.nearness().look();
        } catch (StoreException e) {
            parts.listener().problem(e.sentence());
        }
    }

    private void turn(long beat) throws StoreException {
        boolean exchanging = parts.epochs().exchanging();
        if (parts.epochs().live().isEmpty()) {
            if (beat >= FRAMES_BEFORE_PROPOSAL && !exchanging) {
                parts.epochs().propose();
            }
        } else if (parts.partner().isSilent(now(), tickMillis)) {
            parts.epochs().rest();
        } else if (!exchanging && timer.due(now(), parts.partner().slowerTick(tickMillis))) {
            parts.epochs().propose();
        }
    }

    private void shorten() throws StoreException {
        if (now() - shortened > HOUR_NANOS) {
            shortened = now();
            long today = Calendar.day(parts.seams().clock().wallMillis());
            parts.records().shorten(parts.seams().primitives(), today - EnvelopeChain.DAYS_KEPT);
        }
    }

    /** Makes everything that depends on the epoch follow it. */
    void follow() {
        Optional<LiveEpoch> live = parts.epochs().live();
        if (live.equals(known)) {
            return;
        }
        boolean newStart = live.isPresent() && !known.map(LiveEpoch::partner).equals(live.map(LiveEpoch::partner));
        known = live;
        live.ifPresentOrElse(epoch -> open(epoch, newStart), this::rest);
        parts.listener().changed();
    }

    private void open(LiveEpoch epoch, boolean newStart) {
        parts.streams().begin(epoch.keys());
        parts.nearness().begin(epoch.keys().nearness());
        if (parts.partner().isSilent(now(), tickMillis)) {
            // Retained frames can open an epoch: who was felt before this end was cut off is not there for that.
            parts.partner().rest();
        }
        parts.partner().begin(now(), newStart);
        hearing.begin(newStart);
        timer.opened(now());
        scrub();
    }

    private void rest() {
        parts.streams().end();
        parts.nearness().rest();
        parts.partner().rest();
        parts.letterbox().changed();
    }

    /** The keys of the epoch before are superseded. If it cannot be done now, it is done with the next epoch's. */
    private void scrub() {
        try {
            parts.seams().store().scrub();
        } catch (StoreException e) {
            parts.listener().problem(e.sentence());
        }
    }

    private long now() {
        return parts.seams().clock().monotonicNanos();
    }
}
