package dyad.felt;

import dyad.bytes.ByteReader;
import dyad.bytes.ByteWriter;
import dyad.bytes.MalformedException;
import dyad.feeling.Feeling;
import dyad.seam.Records;
import dyad.seam.Store;
import dyad.seam.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The feelings that this person keeps under names, in the order in which they were added. They are this person's own, and
 * outlive a link. May be asked from any thread but the link's own.
 */
public final class Presets {

    /** Where they lie in the store: {@code version 1, count 1, count × (name, feeling 64)}. */
    public static final String NAME = "own.feelings";

    private static final int VERSION = 1;
    private static final int MOST = 32;

    private final Store store;

    /** @param store may be used from any thread but the link's own */
    public Presets(Store store) {
        this.store = store;
    }

    /** All of them. */
    public List<Preset> all() throws StoreException {
        return store.transact(Presets::read);
    }

    /**
     * Keeps one, in the place of one of the same name.
     *
     * @return false if there is no room for more
     */
    public boolean keep(Preset preset) throws StoreException {
        return store.transact(records -> {
            List<Preset> presets = new ArrayList<>(read(records));
            Optional<Preset> same = presets.stream()
                    .filter(known -> known.name().equals(preset.name()))
                    .findFirst();
            if (same.isPresent()) {
                presets.set(presets.indexOf(same.get()), preset);
            } else if (presets.size() < MOST) {
                presets.add(preset);
            } else {
                return false;
            }
            write(records, presets);
            return true;
        });
    }

    /** Forgets the one of this name; false if there is none. */
    public boolean remove(String name) throws StoreException {
        return store.transact(records -> {
            List<Preset> presets = new ArrayList<>(read(records));
            boolean removed = presets.removeIf(preset -> preset.name().equals(name));
            if (removed) {
                write(records, presets);
            }
            return removed;
        });
    }

    private static List<Preset> read(Records records) throws StoreException {
        Optional<byte[]> kept = records.get(NAME);
        if (kept.isEmpty()) {
            return List.of();
        }
        try {
            ByteReader in = new ByteReader(kept.get());
            if (in.u8() != VERSION) {
                throw new MalformedException("another version");
            }
            List<Preset> presets = new ArrayList<>();
            for (int left = in.u8(); left > 0; left--) {
                presets.add(new Preset(in.text(), Feeling.read(in)));
            }
            in.end();
            return presets;
        } catch (MalformedException | IllegalArgumentException e) {
            throw new StoreException(
                    "The kept feelings are damaged on the disk: restore a backup, or use a new home.", e);
        }
    }

    private static void write(Records records, List<Preset> presets) {
        ByteWriter out = new ByteWriter().u8(VERSION).u8(presets.size());
        presets.forEach(preset -> out.text(preset.name()).raw(preset.feeling().bytes()));
        records.put(NAME, out.bytes());
    }
}
