/** What keeps and forwards the frames: Apache Artemis, confined to what a relay needs. */
@NullMarked
package dyad.relay.broker;

import org.jspecify.annotations.NullMarked;
