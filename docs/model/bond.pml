/*
 * The life of a bond, for the model checker Spin: alone, meeting, bonded (resting or live), paused, copied, frozen,
 * left, and meeting again. docs/protocol.md says what is modelled; README.md beside this file has the properties, what
 * each means, and the control of each: a rule taken away with -D…, with which Spin must find an error.
 *
 * Properties, by the name under which the test suite runs them:
 *   two-yeses      a bond is made only at an end whose person said yes, and only when both said yes
 *   two-yeses-meet if both said yes and the relay carries frames from then on, both have the bond
 *   stranger       a stranger who has the code and sits between the two never makes both say yes
 *   same-keys      two ends that are live under the same number hold the same root, made from the same base
 *   one-step       the roots of two honest ends differ by one step at most
 *   no-dead-end    from every reachable state, if the relay is fair from then on, both become live together
 *   honest         a link that nobody copied never freezes, whatever is killed, lost or replayed
 *   copy-apart     a copied end is never live in the epoch in which its original is
 *   copy-noticed   once the partner has heard both copies, all that run are frozen in the end
 *   left           after leaving no frame of the old bond ever opens
 *   new-keys       a bond that is made after leaving shares no root with the one before
 *   pause          a paused end sends nothing, and resuming does exactly what a boot does
 *
 * The relay is as bad as one can be: whatever was sent may come at once, late, never, often, and in any order, for as
 * long as "calm" is false. One step is one frame heard, or one thing that happens to an end.
 */

#ifndef TROUBLES
#define TROUBLES 2 /* how many restarts, silences and clock epochs there may be in all */
#endif
#ifndef LAST
#define LAST 6 /* epoch numbers run from 1 (the meeting's) to LAST - 1 (5, 6, 7 or 9); running out is an error */
#endif
#ifdef COPY
#define ENDS 3 /* 0 left, 1 right, 2 the copy of left */
#else
#define ENDS 2
#endif

#define ALONE 0
#define MEETING 1
#define SHOWN 2 /* the words are on the page */
#define BONDED 3
#define FROZEN 4
#define LEFT 5

byte stage[ENDS];
bit calm;       /* from here on the relay is fair and nothing happens to the ends */
byte troubles;  /* what was used up of TROUBLES */
byte bonds;     /* bonds made so far between left and right */

#define STORM (!calm)
#define TROUBLE (!calm && troubles < TROUBLES)

#include "epochs.pml"
#include "clones.pml"
#include "meeting.pml"
#include "steps.pml"
