package dyad.page;

import dyad.end.Preferences;
import dyad.seam.StoreException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sessions of pages elsewhere than on this machine, a phone's say, opened under a trusted name. They outlive a restart:
 * a phone that had to be paired again at every start of its end would soon be of no use. Only hashes are kept; the newest
 * {@value #MOST} count.
 *
 * <p>Safe for use by several threads.
 */
final class PairedPages {

    private static final int MOST = 8;
    private static final String NAME = "paired";
    private static final String SEPARATOR = " ";

    private final Secrets secrets;
    private final Preferences preferences;
    private final List<String> hashes;

    PairedPages(Secrets secrets, Preferences preferences) {
        this.secrets = secrets;
        this.preferences = preferences;
        this.hashes = new ArrayList<>(kept(preferences));
    }

    private static List<String> kept(Preferences preferences) {
        try {
            return preferences
                    .read(NAME)
                    .filter(text -> !text.isEmpty())
                    .map(text -> Arrays.asList(text.split(SEPARATOR)))
                    .orElse(List.of());
        } catch (StoreException e) {
            return List.of();
        }
    }

    /** Opens a session; returns the secret for its cookie. */
    synchronized String open() throws StoreException {
        String secret = secrets.fresh();
        List<String> all = new ArrayList<>(hashes);
        all.add(Secrets.hash(secret));
        keep(all.subList(Math.max(0, all.size() - MOST), all.size()));
        return secret;
    }

    /** Whether this is the secret of an open session. */
    synchronized boolean isOpen(String secret) {
        return hashes.contains(Secrets.hash(secret));
    }

    /** How many there are. */
    synchronized int count() {
        return hashes.size();
    }

    /** Closes them all. */
    synchronized void forget() throws StoreException {
        keep(List.of());
    }

    private void keep(List<String> fresh) throws StoreException {
        preferences.write(NAME, String.join(SEPARATOR, fresh));
        List<String> copy = List.copyOf(fresh);
        hashes.clear();
        hashes.addAll(copy);
    }
}
