package dyad.relay.admission;

import dyad.relay.RelayException;
import dyad.relay.UserLine;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The names and hashed passwords of one users file, as it was when it was read. */
final class Users implements Admission {

    private final Map<String, PasswordHash> hashes;

    /** Checked for unknown names, so that the time of a refusal does not tell which names exist. */
    private final PasswordHash nobody;

    /**
     * By name, what came in before, so that a guest who comes back is let in at once: on a small machine the check takes seconds, and
     * a storm of guests after a start of the relay, one check at a time, would outlast their patience.
     */
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    private final PasswordMemo memo = new PasswordMemo();

    private Users(Map<String, PasswordHash> hashes) {
        this.hashes = Map.copyOf(hashes);
        this.nobody = hashes.values().stream().findFirst().orElseGet(() -> PasswordHash.of(new char[] {'-'}));
    }

    /**
     * Reads {@code file}: one {@code name:hash} line per user; empty lines and lines from {@code #} are left out.
     *
     * @throws RelayException if it cannot be read or a line is not of that form (named by its number)
     */
    static Users read(Path file) throws RelayException {
        Map<String, PasswordHash> hashes = new HashMap<>();
        List<String> lines = UserLine.readAll(file);
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                add(hashes, line, "Line " + (index + 1) + " of the users file " + file);
            }
        }
        return new Users(hashes);
    }

    boolean isEmpty() {
        return hashes.isEmpty();
    }

    private static void add(Map<String, PasswordHash> hashes, String line, String where) throws RelayException {
        int colon = line.indexOf(':');
        PasswordHash hash = PasswordHash.read(line.substring(colon + 1))
                .orElseThrow(() -> new RelayException(where + " is not of the form name:$7$iterations$salt$hash."
                        + " Make it anew, for example with mosquitto_passwd."));
        if (colon < 1) {
            throw new RelayException(where + " has no name before the colon.");
        }
        if (hashes.put(line.substring(0, colon), hash) != null) {
            throw new RelayException(where + " names a user a second time. Remove one of the two.");
        }
    }

    @Override
    public boolean admits(String name, char[] password) {
        byte[] presented = memo.of(password);
        byte[] before = known.get(name);
        if (before != null && MessageDigest.isEqual(before, presented)) {
            return true;
        }
        boolean admitted = checks(name, password);
        if (admitted) {
            known.put(name, presented);
        }
        return admitted;
    }

    /** One check at a time: whoever tries passwords takes at most one processor core. */
    private synchronized boolean checks(String name, char[] password) {
        PasswordHash hash = hashes.get(name);
        return (hash == null ? nobody : hash).matches(password) && hash != null;
    }
}
