package dyad.end;

import dyad.seam.Store;
import dyad.seam.StoreException;
import dyad.senses.Presence;
import java.nio.charset.StandardCharsets;

/** What this person said of themselves last, and whether they have paused; kept over restarts. On the link's thread only. */
final class Silence {
    private static final String PRESENCE = "presence";
    private static final String PAUSED = "paused";

    private final Store store;
    private Presence mine = Presence.HERE;
    private boolean paused;

    Silence(Store store) {
        this.store = store;
    }

    void load() throws StoreException {
        mine = store.transact(records -> records.get(PRESENCE)
                .flatMap(bytes -> Presence.parse(new String(bytes, StandardCharsets.UTF_8)))
                .orElse(Presence.HERE));
        paused = store.transact(records -> records.get(PAUSED)).isPresent();
    }

    /** What the other is told; away is quiet. */
    Presence mine() {
        return mine;
    }

    boolean paused() {
        return paused;
    }

    void presence(Presence presence) throws StoreException {
        become(presence, paused);
    }

    void pause() throws StoreException {
        become(mine, true);
    }

    void resume() throws StoreException {
        become(mine, false);
    }

    private void become(Presence presence, boolean silent) throws StoreException {
        store.transact(records -> {
            records.put(PRESENCE, presence.word().getBytes(StandardCharsets.UTF_8));
            if (silent) {
                records.put(PAUSED, new byte[] {1});
            } else {
                records.remove(PAUSED);
            }
            return presence;
        });
        mine = presence;
        paused = silent;
    }

    /** What was kept of it went with the link that was left; a new link begins with {@link #resume}, which keeps it anew. */
    void left() {
        paused = false;
    }

    /** Whoever is quiet or has paused does not sense and is not felt. */
    void refuse(String what) throws Refusal {
        if (paused || mine == Presence.AWAY) {
            throw new Refusal(
                    Refusal.Kind.STILL,
                    what + " has to wait: you " + (paused ? "have paused" : "are quiet")
                            + ". Come back first: dyad back");
        }
    }
}
