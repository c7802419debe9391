package dyad.page;

/**
 * One page that may speak for this end's person.
 *
 * @param hash of its secret
 * @param looks what its browser said of itself when it was opened
 * @param openedAtMillis when, in milliseconds since 1970
 * @param here whether on this machine, not elsewhere under a trusted name
 * @param lock whether it was given the page's passphrase
 */
record OpenPage(String hash, Looks looks, long openedAtMillis, boolean here, PageLock lock) {

    private static final int ID_DIGITS = 32;

    /** By which it is named: 32 hexadecimal digits that open nothing. */
    String id() {
        return Secrets.hash(hash).substring(0, ID_DIGITS);
    }
}
