/**
 * The phone app OwnTracks, in its HTTP mode: what it sends to {@code /pub}, how it is known, and the configuration that
 * it is given. Nothing is ever sent to the app but an empty list.
 *
 * <p>Source: the OwnTracks booklet, "HTTP", "JSON" and "Payload encryption".
 */
@NullMarked
package dyad.owntracks;

import org.jspecify.annotations.NullMarked;
