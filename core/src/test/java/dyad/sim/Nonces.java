package dyad.sim;

/** Every pair of key and nonce that was sealed with, and what was sealed with it: 16 bytes a seal. */
final class Nonces {
    private static final int FIRST_SIZE = 1 << 12;

    private long[] table = new long[2 * FIRST_SIZE];
    private int count;

    /**
     * Notes that this was sealed with this pair.
     *
     * @return false if something else was sealed with the same pair before
     */
    boolean note(long pair, long plaintext) {
        // Zero marks an empty place.
        long key = pair == 0 ? 1 : pair;
        int place = find(table, key);
        if (table[place] == key) {
            return table[place + 1] == plaintext;
        }
        table[place] = key;
        table[place + 1] = plaintext;
        count++;
        if (count > table.length / 4) {
            grow();
        }
        return true;
    }

    private static int find(long[] within, long key) {
        int mask = within.length / 2 - 1;
        int place = (int) key & mask;
        while (within[2 * place] != 0 && within[2 * place] != key) {
            place = (place + 1) & mask;
        }
        return 2 * place;
    }

    private void grow() {
        long[] larger = new long[2 * table.length];
        for (int at = 0; at < table.length; at += 2) {
            if (table[at] != 0) {
                int place = find(larger, table[at]);
                larger[place] = table[at];
                larger[place + 1] = table[at + 1];
            }
        }
        table = larger;
    }
}
