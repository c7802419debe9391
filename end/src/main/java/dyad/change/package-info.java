/**
 * What this end's person changed about it, and when: the local log of safety property 16. It is there so that somebody who
 * shares a machine, or a life, with the likeliest adversary can see what was switched on, opened or paired at their end.
 *
 * <p>It is no diary of contact. An entry has a moment, a {@link dyad.change.Change.Kind kind}, and perhaps a word from a
 * closed set; there is no field for a place, a name, an address or anything that was said. Nothing that the other does
 * makes an entry: not what arrives, not their presence or touch, not that nearness was answered, lapsed or ended by them.
 * Each kind says at its own place why it is worth one. Whoever has this person's open page can read the log, and so learns
 * when they were quiet; they can erase it, as everybody can, and the erasing is itself an entry.
 */
@NullMarked
package dyad.change;

import org.jspecify.annotations.NullMarked;
