/** Words arrive once, in order, or are still kept here: drafts, outbox, inbox and acknowledgements. */
@NullMarked
package dyad.delivery;

import org.jspecify.annotations.NullMarked;
