package dyad.place;

import dyad.nearness.Standing;
import dyad.nearness.Whereabouts;
import dyad.seam.Clock;
import dyad.seam.Entropy;
import dyad.seam.Store;
import dyad.seam.StoreException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where this end is. Fixes come in from any thread; the link's thread asks where the end stands, and is told cells. So
 * the two meet in {@link Fixes}, and the cells are the link's thread's own.
 */
public final class Place implements Whereabouts {

    private final Grid grid;
    private final Cells cells;
    private final Fixes fixes;
    private final QuietPlaces quiet;

    /** What is computed with where there is no fix, so that this takes the same time; never told. */
    private final Cells pretended;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final Fix standIn = Fix.of(0, 0, 10, 1).orElseThrow();

    /** @param store may be used from any thread but the link's own */
    public Place(Clock clock, Entropy entropy, Store store) {
        this(clock, entropy, store, new Grid());
    }

    Place(Clock clock, Entropy entropy, Store store, Grid grid) {
        this.grid = grid;
        this.cells = new Cells(grid);
        this.pretended = new Cells(grid);
        this.fixes = new Fixes(clock);
        this.quiet = new QuietPlaces(store, entropy, grid);
    }

    /** Reads what is kept. Not from the link's thread. */
    public void load() throws StoreException {
        quiet.load();
    }

    /**
     * Makes ready for the first question, which is otherwise done aside while nothing is known. Not from the link's
     * thread.
     *
     * @throws PlaceException if cells cannot be computed on this machine
     */
    public void prepare() throws PlaceException {
        grid.load();
    }

    /** Takes a fix over, from any thread; the caller's own is overwritten. */
    public Reception report(Fix fix) {
        return fixes.take(fix);
    }

    /** Whether there is a fix that is young enough. */
    public boolean isKnown() {
        return fixes.newest().isPresent();
    }

    @Override
    public Standing standing() {
        if (!grid.isReady()) {
            prepareOnce();
            return Standing.NONE;
        }
        Optional<Fix> known = fixes.newest();
        Fix fix = known.orElse(standIn);
        Standing found = (known.isPresent() ? cells : pretended).of(fix);
        boolean covered = quiet.cover(fix);
        known.ifPresent(Fix::erase);
        return known.isPresent() && !covered ? found : Standing.NONE;
    }

    private void prepareOnce() {
        if (!asked.getAndSet(true)) {
            Thread.ofPlatform().daemon().name("dyad-cells").start(this::prepareAside);
        }
    }

    private void prepareAside() {
        try {
            grid.load();
        } catch (PlaceException e) {
            System.getLogger(Place.class.getName()).log(System.Logger.Level.WARNING, e.sentence());
        }
    }

    @Override
    public double metres(long one, long other) {
        return grid.middle(one).metres(grid.middle(other));
    }

    /** Forgets what is too old. Once a second, on the link's thread. */
    public void look() {
        fixes.forgetOld();
        if (!isKnown()) {
            cells.forget();
        }
    }

    /** The names of the quiet places. */
    public List<String> quietPlaces() {
        return quiet.names();
    }

    /** Tells nothing any more of here. Not from the link's thread. */
    public void addQuietPlace(String name) throws PlaceException, StoreException {
        grid.load();
        Fix here = fixes.newest()
                .orElseThrow(() -> new PlaceException("It is not known where this is: there is no fix of the last 15"
                        + " minutes. Let the phone or the page send one first."));
        try {
            quiet.add(name, here);
        } finally {
            here.erase();
        }
    }

    /** Forgets the quiet place of this name; false if there is none. Not from the link's thread. */
    public boolean removeQuietPlace(String name) throws StoreException {
        return quiet.remove(name);
    }

    /** Forgets the fix at once. */
    public void forget() {
        fixes.forget();
    }
}
