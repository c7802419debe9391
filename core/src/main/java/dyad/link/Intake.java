package dyad.link;

import dyad.bytes.MalformedException;
import dyad.epoch.CopyFoundException;
import dyad.epoch.Start;
import dyad.frame.Frame;
import dyad.seam.StoreException;

/** Takes in what the relay delivers: what opens is acted upon, and what does not is counted and forgotten. */
final class Intake {
    private final Parts parts;
    private final Ears ears;
    private final Hearing hearing;
    private final Copies copies;
    private final Course course;
    private final Sightings sightings;
    private final long tickMillis;

    Intake(
            Parts parts,
            Ears ears,
            Hearing hearing,
            Copies copies,
            Course course,
            Sightings sightings,
            long tickMillis) {
        this.parts = parts;
        this.ears = ears;
        this.hearing = hearing;
        this.copies = copies;
        this.course = course;
        this.sightings = sightings;
        this.tickMillis = tickMillis;
    }

    /**
     * A publication came in.
     *
     * @param sequence the highest that an own frame bears
     * @param beat how many ticks of this connection have had their frame
     */
    void take(String topic, byte[] payload, boolean retained, long sequence, long beat) {
        if (payload.length != Frame.SIZE || !ears.knows(topic)) {
            parts.counts().unknownTopic();
            return;
        }
        if (copies.frozen()) {
            return;
        }
        ears.open(topic, payload, retained, parts.seams().clock().wallMillis())
                .ifPresentOrElse(heard -> act(heard, retained, sequence, beat), parts.counts()::unopened);
    }

    private void act(Ears.Heard heard, boolean retained, long sequence, long beat) {
        try {
            follow(heard, retained, sequence, beat);
        } catch (CopyFoundException e) {
            copies.found(e.evidence());
        } catch (MalformedException e) {
            parts.counts().malformed();
        } catch (StoreException e) {
            parts.listener().problem(e.sentence());
        }
        course.follow();
    }

    private void follow(Ears.Heard heard, boolean retained, long sequence, long beat)
            throws MalformedException, StoreException, CopyFoundException {
        long now = parts.seams().clock().monotonicNanos();
        switch (heard) {
            case Ears.Heard.Live live -> {
                hearing.live(live.frame(), now, tickMillis, sequence);
                seenLive(live.frame());
            }
            case Ears.Heard.Resting resting -> {
                Start sender = hearing.resting(resting.frame(), retained, now, sequence);
                sightings.seen(sender, resting.frame());
                copies.watch(sender, retained, beat);
            }
            case Ears.Heard.Notice notice -> {
                Start sender = hearing.notice(notice.frame(), sequence);
                sightings.seen(sender, notice.frame());
                copies.watch(sender, retained, beat);
            }
            case Ears.Heard.Awaited awaited -> {
                parts.epochs().heardInAwaited();
                course.follow();
                hearing.live(awaited.frame(), now, tickMillis, sequence);
                seenLive(awaited.frame());
            }
        }
    }

    private void seenLive(Frame frame) {
        sightings.seen(parts.epochs().live().orElseThrow().partner(), frame);
    }
}
