/**
 * The command line. {@link dyad.command.Main} wires it by hand; the commands that speak to a running end do so over the
 * page's HTTP API, the others ({@code run}, {@code demo}, {@code relay}) are that end or that relay.
 */
@NullMarked
package dyad.command;

import org.jspecify.annotations.NullMarked;
