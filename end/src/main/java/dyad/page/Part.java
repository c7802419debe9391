package dyad.page;

import java.util.List;

/** A part of the API. */
interface Part {

    /** What may be asked of it. */
    List<Route> routes();
}
