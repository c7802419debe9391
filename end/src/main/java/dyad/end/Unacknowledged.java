package dyad.end;

import dyad.seam.Records.Item;
import dyad.seam.Records.Stream;
import dyad.seam.Store;
import dyad.seam.StoreException;

/** How many own words are not certain to have arrived. */
final class Unacknowledged {
    private int count;

    void load(Store store) throws StoreException {
        count = store.transact(records -> {
            long begun = records.items(Stream.WORDS, 0, Integer.MAX_VALUE).stream()
                    .filter(Item::last)
                    .count();
            return records.draftCount(Stream.WORDS) + (int) begun;
        });
    }

    void said() {
        count++;
    }

    void arrived() {
        count--;
    }

    void none() {
        count = 0;
    }

    int count() {
        return count;
    }
}
