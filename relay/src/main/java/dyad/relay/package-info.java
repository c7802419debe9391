/**
 * The embedded relay: one blind MQTT 5 meeting place for a few pairs, inside an end's own process or alone.
 *
 * <p>Call {@link dyad.relay.EmbeddedRelay#start}; everything else here says how. The relay forwards frames it cannot
 * read, keeps the newest frame of each slot topic over a restart and over {@code kill -9}, and refuses whatever an end
 * never asks for: wildcards, shared subscriptions, wills, sessions that outlive a connection, QoS above 0, other
 * topics, other protocol versions. It writes no log at all.
 *
 * <p>What it does not promise: Artemis passes a frame on first and keeps it afterwards, so who subscribes to a topic in
 * the very milliseconds in which a frame comes may find neither that one nor the one before, and has to wait for the
 * slot's next; a relay killed within these milliseconds may lose that slot's frame; and a power failure may lose the
 * last half minute, because frames are written at once but left to the system to bring to the disk. The ends send again
 * until the other's acknowledgement has come, whatever the relay does.
 *
 * <p>It is for a few pairs. Who serves many runs Mosquitto with {@code docs/relay/mosquitto.conf}. The sub-packages are
 * internal: {@code door} is the listening side, {@code admission} who may come in, {@code broker} what keeps and
 * forwards frames.
 */
@NullMarked
package dyad.relay;

import org.jspecify.annotations.NullMarked;
