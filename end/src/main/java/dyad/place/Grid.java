package dyad.place;

import com.uber.h3core.H3Core;
import com.uber.h3core.H3CoreLoader;
import com.uber.h3core.util.LatLng;
import dyad.nearness.Level;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * The cells of the globe: H3. Its native library is unpacked and loaded when it is first needed, as most ends never need
 * it.
 *
 * <p>Safe for use by several threads.
 */
final class Grid {

    private static final int FINEST = Level.STREET.resolution();

    private volatile Optional<H3Core> loaded = Optional.empty();

    /** Whether cells can be asked for. */
    boolean isReady() {
        return loaded.isPresent();
    }

    /**
     * Loads the library, if that has not been done. Takes a tenth of a second, so not to be called by the link's thread.
     *
     * @throws PlaceException if there is no room for it, or it does not run on this machine
     */
    synchronized void load() throws PlaceException {
        if (isReady()) {
            return;
        }
        try {
            loaded = Optional.of(open());
        } catch (IOException | UnsatisfiedLinkError e) {
            throw new PlaceException(
                    "Nearness needs the library H3, which cannot be loaded here. See that there is room on the disk.",
                    e);
        }
    }

    /** Under the loader's own monitor, as another grid of this process may load at the same time. */
    @SuppressWarnings("LockOnNonEnclosingClassLiteral")
    private static H3Core open() throws IOException {
        synchronized (H3CoreLoader.class) {
            H3Core opened = H3Core.newInstance();
            removeUnpacked();
            return opened;
        }
    }

    /**
     * The library unpacks itself into the machine's temporary directory, whatever directory was set since the start, and
     * would be left there by a kill. Once it is loaded nobody needs its file; the next grid unpacks its own.
     */
    private static void removeUnpacked() throws IOException {
        try {
            Field field = H3CoreLoader.class.getDeclaredField("libraryFile");
            field.setAccessible(true);
            if (field.get(null) instanceof File unpacked) {
                field.set(null, null);
                Files.delete(unpacked.toPath());
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("H3 is not the version that it was tried with; this is a bug", e);
        }
    }

    private H3Core h3() {
        return loaded.orElseThrow(() -> new IllegalStateException("cells were asked for too early: this is a bug"));
    }

    /** The cell of the finest level that the point lies in. */
    long finest(Point point) {
        return h3().latLngToCell(point.latitude(), point.longitude(), FINEST);
    }

    /**
     * The coarser cell (resolution 0 to 10) to which a finest one belongs. Not the one in which the point itself lies:
     * borders of cells of several resolutions cut across each other, and who knew both cells would know a sliver; of
     * ancestors, the coarser tells nothing that the finer does not.
     */
    long ancestor(long finest, int resolution) {
        return h3().cellToParent(finest, resolution);
    }

    /** The cell of this resolution (0 to 10) to which the point belongs. */
    long cell(Point point, int resolution) {
        return ancestor(finest(point), resolution);
    }

    /** The cell and all within {@code steps} of it. */
    List<Long> disk(long cell, int steps) {
        return h3().gridDisk(cell, steps);
    }

    /** The middle of a cell. */
    Point middle(long cell) {
        LatLng middle = h3().cellToLatLng(cell);
        return Point.ofDegrees(middle.lat, middle.lng);
    }
}
