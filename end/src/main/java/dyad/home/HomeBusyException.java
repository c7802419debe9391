package dyad.home;

import java.nio.file.Path;

/** Another process keeps its end in this home. */
public final class HomeBusyException extends HomeException {
    private static final long serialVersionUID = 1L;

    HomeBusyException(Path directory) {
        super("Another end is running on " + directory + ". Stop it first, or choose another home with --home DIR.");
    }
}
