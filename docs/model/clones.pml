/* How copies are noticed; freezing, pausing, leaving, and the making of a bond. */

bit paused[ENDS];
byte bondOf[ENDS];
byte copiedAt;             /* counter of left's start when it was copied; 0: no copy runs */
byte known[ENDS * STARTS]; /* the partner's starts, by counter: who made it, plus 1, or 0 */
bit tells[ENDS];           /* heard a start that a later one has superseded: tells of starts, under both newest roots */
bit heard[ENDS];           /* right has heard this one of the two since the copy began to run */
byte before;               /* of a resume: the counter of the start before it */
bit startedLate[ENDS];     /* has started once more since the relay is fair */

/* --- the proofs that there are two of somebody ---------------------------------------------------------------- */

/* Whether this end itself made a start that the partner names. The copy brought left's with it. */
#define MADE(e, s) (MAKER(s) == (e) || ((e) == 2 && MAKER(s) == 0 && COUNTER(s) <= copiedAt))

#ifdef NO_MADE_RULE /* control */
#define FOREIGN(e, echo) false
#else
#define FOREIGN(e, echo) ((echo) != 0 && !MADE(e, echo)) /* a start of mine that I never made */
#endif

#if defined(NO_START_RULE) /* control: the partner's starts are not compared */
#define FORKED(e, s) false
#elif defined(ORDERED_STARTS) /* control: a start below the accepted one is taken for a copy's */
#define FORKED(e, s) ((KNOWN(e, s) != 0 && KNOWN(e, s) != MAKER(s) + 1) || SUPERSEDED(e, s))
#else
#define FORKED(e, s) (KNOWN(e, s) != 0 && KNOWN(e, s) != MAKER(s) + 1) /* two starts with one counter */
#endif
#define SUPERSEDED(e, s) (COUNTER(s) < COUNTER(accepted[e]))

#define PROOF(e, s, echo) (FOREIGN(e, echo) || FORKED(e, s))
#define PROOF_IN_PROPOSAL(e, p, n) \
  (PROOF(e, proposalStart[AT(p, n)], proposalAccepted[AT(p, n)]))
/* An answer names the start that it answers. */
#define PROOF_IN_ANSWER(e, a, n) (PROOF(e, answerStart[AT(a, n)], answerProposer[AT(a, n)]))

/* --- what happens to an end ----------------------------------------------------------------------------------- */

inline note(p) {
  if
  :: copiedAt != 0 -> heard[p] = 1
  :: else
  fi
}

/* life: resting -> frozen: a proof that one of the two was copied */
/* life: live -> frozen: the other says so, or a proof */
inline freeze(e, p) {
  note(p);
  stage[e] = FROZEN;
  live[e] = 0;
  end_exchange(e)
}

inline learn_start(e, p) {
  note(p);
  if
#ifdef NEVER_TELLS /* control: a start that is superseded is passed over in silence */
  :: SUPERSEDED(e, start[p])
#else
  :: SUPERSEDED(e, start[p]) -> tells[e] = 1
#endif
  :: KNOWN(e, start[p]) == 0 && !SUPERSEDED(e, start[p]) -> KNOWN(e, start[p]) = MAKER(start[p]) + 1
  :: else
  fi
}

inline restart_end(e) {
  troubles = troubles + !calm;
  restart_process(e)
}

/* life: live -> paused: pause; to the other, as if offline */
inline pause(e) {
  troubles++;
  paused[e] = 1
}

/* life: paused -> resting: resume, as a boot does */
inline resume(e) {
  paused[e] = 0;
  before = COUNTER(start[e]);
#ifndef RESUME_AS_IT_WAS /* control: resuming goes on where it was */
  restart_process(e);
#endif
  assert(live[e] == 0 && exchange[e] == NONE && COUNTER(start[e]) == before + 1); /* pause: as a boot */
  before = 0
}

inline erase_link(e) {
  live[e] = 0;
  end_exchange(e);
  number[e] = 0; confirmed[e] = 0; pending[e] = 0; base[e] = 0; pendingBase[e] = 0;
#ifndef KEEP_PREVIOUS /* control: leaving forgets to erase one key */
  previous[e] = 0;
#endif
  accepted[e] = 0; said[e] = 0; start[e] = 0;
  known[e * STARTS] = 0; known[e * STARTS + 1] = 0; known[e * STARTS + 2] = 0;
  known[e * STARTS + 3] = 0; known[e * STARTS + 4] = 0;
  bondOf[e] = 0
}

/* life: live -> left: leave: keys are erased */
/* life: resting -> left: leave */
/* life: frozen -> left: leave */
inline leave(e) {
  erase_link(e);
  stage[e] = LEFT
}

/* life: meeting -> live: both said yes */
/* A bond is made: its first epoch is the meeting. */
inline bond(e) {
  assert(yes[0] && yes[1]); /* two-yeses */
  stage[e] = BONDED;
  bondOf[e] = bonds;
#ifdef OLD_SECRET /* control: meeting again gives the same secret */
  bondOf[e] = 1;
#endif
  number[e] = 1;
  confirmed[e] = ROOT(bondOf[e], 1, 0, 1);
  start[e] = START(1, e);
  accepted[e] = START(1, 1 - e);
  KNOWN(e, START(1, 1 - e)) = 1 - e + 1;
  live[e] = confirmed[e];
  said[e] = confirmed[e]
}

/* All that is on left's disk, at this moment; it is started elsewhere at once. */
inline copy_left() {
  copiedAt = COUNTER(start[0]);
  stage[2] = stage[0];
  bondOf[2] = bondOf[0]; number[2] = number[0];
  confirmed[2] = confirmed[0]; pending[2] = pending[0]; previous[2] = previous[0];
  base[2] = base[0]; pendingBase[2] = pendingBase[0];
  accepted[2] = accepted[0];
  known[2 * STARTS + 1] = known[1]; known[2 * STARTS + 2] = known[2]; known[2 * STARTS + 3] = known[3];
  known[2 * STARTS + 4] = known[4];
  start[2] = start[0];
#ifdef EPOCH_ON_DISK /* control: an epoch's keys are on the disk and outlive a start */
  live[2] = live[0];
  start[2] = START(COUNTER(start[0]) + 1, 2)
#else
  restart_process(2)
#endif
}
