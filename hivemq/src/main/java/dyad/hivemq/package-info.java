/**
 * HiveMQ Community Edition in a process of its own, for {@code ./dyad hivemq}: the tests of the end start it as one more
 * relay.
 */
@NullMarked
package dyad.hivemq;

import org.jspecify.annotations.NullMarked;
