/**
 * The way to the relay: one MQTT 5 connection that shows nothing of what is said, the thread that keeps its rhythm, and
 * the link's own thread.
 *
 * <p>Start with {@link dyad.connection.Hum}, which drives a {@link dyad.hum.Voice} over a relay. Three threads work
 * together: the hum's thread waits and writes, the {@link dyad.connection.LinkThread} does all the thinking, and the
 * network's own thread only moves bytes.
 */
@NullMarked
package dyad.connection;

import org.jspecify.annotations.NullMarked;
