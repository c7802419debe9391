/**
 * Contact: whether the other's end is on the same local network. Found out by a challenge under a key of the bond, and only
 * while both have said yes to nearness.
 */
@NullMarked
package dyad.contact;

import org.jspecify.annotations.NullMarked;
