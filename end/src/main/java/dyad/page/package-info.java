/**
 * The local page's server: static files, and the HTTP API that the page and the command line share. On loopback only;
 * {@link dyad.page.Gatekeeper} looks at every request first, {@link dyad.page.ApiRoutes} lists all there is to ask.
 */
@NullMarked
package dyad.page;

import org.jspecify.annotations.NullMarked;
