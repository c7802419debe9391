/** The one world of all tests of the core: time, a relay, weather between, disks, and people with real cores. */
@NullMarked
package dyad.world;

import org.jspecify.annotations.NullMarked;
