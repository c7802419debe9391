/** Who may come in: the users file and its hashed passwords. */
@NullMarked
package dyad.relay.admission;

import org.jspecify.annotations.NullMarked;
