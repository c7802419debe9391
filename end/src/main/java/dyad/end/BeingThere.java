package dyad.end;

import dyad.link.Link;
import dyad.nearness.Level;
import dyad.seam.StoreException;
import dyad.senses.Presence;

/** How this person is there for the other: presence, quiet, pause, touch and nearness. On the link's thread only. */
final class BeingThere {
    private final OwnLink link;
    private final Silence silence;
    private final Humming humming;
    private final Encounter encounter;
    private final Runnable changed;

    BeingThere(OwnLink link, Silence silence, Humming humming, Encounter encounter, Runnable changed) {
        this.link = link;
        this.silence = silence;
        this.humming = humming;
        this.encounter = encounter;
        this.changed = changed;
    }

    /** Away is quiet: nothing is sensed either, and a touch has to wait. */
    void presence(Presence presence) throws StoreException {
        silence.presence(presence);
        link.get().ifPresent(linked -> {
            linked.presence(presence);
            if (presence == Presence.AWAY) {
                linked.touch(false);
                linked.nearness().off();
            }
        });
        changed.run();
    }

    /**
     * To relay and partner this end is now as if it were stopped, until {@link #back}, also over restarts. What is said
     * meanwhile is kept.
     */
    void pause() throws Refusal, StoreException {
        link.orRefuse();
        if (encounter.isGoingOn()) {
            throw new Refusal(Refusal.Kind.BAD_REQUEST, "A meeting is going on. Finish it or give it up first.");
        }
        silence.pause();
        humming.end();
        link.takeUp();
        changed.run();
    }

    /** Ends quiet and pause. After a pause it is as if this end were started. */
    void back() throws StoreException {
        if (silence.mine() == Presence.AWAY) {
            presence(Presence.HERE);
        }
        if (silence.paused()) {
            silence.resume();
            link.takeUp();
        }
        changed.run();
    }

    void touch(boolean pressing) throws Refusal {
        Link linked = link.orRefuse();
        if (pressing) {
            silence.refuse("A touch");
        }
        linked.touch(pressing);
    }

    void nearness(int seconds, Level floor) throws Refusal {
        Link linked = link.orRefuseIfFrozen();
        silence.refuse("Nearness");
        linked.nearness().on(seconds, floor);
    }

    void nearnessOff() throws Refusal {
        link.orRefuse().nearness().off();
    }
}
