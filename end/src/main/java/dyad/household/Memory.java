package dyad.household;

import dyad.lamp.Lamp;
import dyad.seam.Entropy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is remembered of a household, as it stands in its file: a change that the disk refuses is none. */
final class Memory {
    private final Path file;
    private Kept kept;

    private Memory(Path file, Kept kept) {
        this.file = file;
        this.kept = kept;
    }

    static Memory load(Path file, Entropy entropy) throws HouseholdException {
        return new Memory(file, Kept.load(file, entropy));
    }

    String id() {
        return kept.id();
    }

    /** The lamps that were added on the page or the command line. */
    List<Lamp> lamps() {
        return kept.lamps();
    }

    /** Whether Home Assistant has been told of this end. */
    boolean announced() {
        return kept.announced();
    }

    void announced(boolean now) throws HouseholdException {
        become(kept.withAnnounced(now));
    }

    void add(Lamp lamp) throws HouseholdException {
        List<Lamp> lamps = new ArrayList<>(kept.lamps());
        lamps.add(lamp);
        become(kept.withLamps(lamps));
    }

    /** Whether there was such a lamp. */
    boolean remove(String name) throws HouseholdException {
        List<Lamp> lamps =
                kept.lamps().stream().filter(lamp -> !lamp.name().equals(name)).toList();
        boolean there = lamps.size() < kept.lamps().size();
        become(kept.withLamps(lamps));
        return there;
    }

    private void become(Kept changed) throws HouseholdException {
        if (!changed.equals(kept)) {
            changed.save(file);
            kept = changed;
        }
    }
}
