/** Words for a partner who is away: sealed into a letter that rests, in the frames' own slots, at the relay. */
@NullMarked
package dyad.letter;

import org.jspecify.annotations.NullMarked;
