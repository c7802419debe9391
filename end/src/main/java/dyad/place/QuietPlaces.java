package dyad.place;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.keys.Erase;
import dyad.seam.Entropy;
import dyad.seam.Store;
import dyad.seam.StoreException;
import java.util.ArrayList;
import java.util.List;

/**
 * The places about which nothing is told, kept as tags of their cells under a key of this end's own, never as places.
 *
 * <p>Changed by any thread, one at a time; {@link #cover} reads the last whole state without waiting.
 */
final class QuietPlaces {

    /** Where they lie in the store: {@code version 1, key 32, count 1, count × (name, count 2, tags)}. */
    static final String NAME = "own.quiet-places";

    private static final int VERSION = 1;
    private static final int MOST = 32;
    private static final int LONGEST_NAME = 64;

    private final Store store;
    private final Entropy entropy;
    private final Grid grid;
    private volatile State state;

    /** @param store may be used from any thread but the link's own */
    QuietPlaces(Store store, Entropy entropy, Grid grid) {
        this.store = store;
        this.entropy = entropy;
        this.grid = grid;
        this.state = fresh();
    }

    private State fresh() {
        return new State(new CellTags(entropy.bytes(CellTags.KEY_SIZE)), List.of());
    }

    private record State(CellTags tags, List<QuietPlace> places) {
        private State {
            places = List.copyOf(places);
        }
    }

    /** Reads them from the store. */
    synchronized void load() throws StoreException {
        byte[] kept = store.transact(records -> records.get(NAME)).orElse(new byte[0]);
        try {
            state = kept.length == 0 ? fresh() : read(new ByteReader(kept));
        } catch (MalformedException e) {
            throw new StoreException(
                    "The quiet places are damaged on the disk: restore a backup, or use a new home.", e);
        } finally {
            Erase.these(kept);
        }
    }

    private static State read(ByteReader reader) throws MalformedException {
        if (reader.u8() != VERSION) {
            throw new MalformedException("another version");
        }
        byte[] key = reader.raw(CellTags.KEY_SIZE);
        List<QuietPlace> places = new ArrayList<>();
        for (int left = reader.u8(); left > 0; left--) {
            places.add(QuietPlace.read(reader));
        }
        reader.end();
        State read = new State(new CellTags(key), places);
        Erase.these(key);
        return read;
    }

    /** Their names, in the order in which they were added. */
    List<String> names() {
        return state.places().stream().map(QuietPlace::name).toList();
    }

    /** Makes the place of this fix a quiet one. */
    synchronized void add(String name, Fix fix) throws PlaceException, StoreException {
        State before = state;
        require(name, fix, before);
        List<QuietPlace> places = new ArrayList<>(before.places());
        places.add(new QuietPlace(name, Neighbourhood.around(Point.of(fix), grid, before.tags())));
        keep(new State(before.tags(), places));
    }

    private static void require(String name, Fix fix, State before) throws PlaceException {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new PlaceException("A place has a name of 1 to " + LONGEST_NAME + " characters.");
        }
        if (before.places().stream().anyMatch(place -> place.name().equals(name))) {
            throw new PlaceException("There is a quiet place of that name already. Remove it first, or use another.");
        }
        if (before.places().size() == MOST) {
            throw new PlaceException("There are " + MOST + " quiet places, and no room for more. Remove one first.");
        }
        if (fix.accuracy() > Neighbourhood.finest()) {
            throw new PlaceException("The newest fix is off by more than " + (int) Neighbourhood.finest()
                    + " m. Wait for a better one, out of doors if need be.");
        }
    }

    /** Forgets the place of that name; false if there is none. */
    synchronized boolean remove(String name) throws StoreException {
        State before = state;
        List<QuietPlace> places = new ArrayList<>(before.places());
        boolean removed = places.removeIf(place -> place.name().equals(name));
        if (removed) {
            keep(places.isEmpty() ? fresh() : new State(before.tags(), places));
        }
        return removed;
    }

    private void keep(State next) throws StoreException {
        ByteWriter writer = new ByteWriter().u8(VERSION);
        writer.raw(next.tags().key()).u8(next.places().size());
        next.places().forEach(place -> place.write(writer));
        byte[] bytes = writer.bytes();
        store.transact(records -> {
            records.put(NAME, bytes);
            return true;
        });
        state = next;
        store.scrub();
    }

    /** Whether this fix lies in a quiet place, or is so rough that it may. The same work, whichever it is. */
    boolean cover(Fix fix) {
        State now = state;
        var tag = Neighbourhood.tag(fix, grid, now.tags());
        return now.places().stream().anyMatch(place -> place.tags().contains(tag));
    }
}
