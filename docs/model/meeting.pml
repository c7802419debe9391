/*
 * The meeting. Left gives the code, right takes it: commitment, bundle, opening; then the words; then two yeses.
 * With -DSTRANGER somebody else has the code too and may stand in between, with a bundle of its own to each side.
 */

#define NOBODY 0
#define OTHER 1 /* the one it should be */
#define MIDDLE 2 /* the stranger */

byte committed;    /* whose commitment left has taken: the first that comes, and no other */
byte bundled;      /* whose bundle right has taken */
bit yes[2];        /* the person pressed yes */
bit refused[2];    /* the person pressed no, or the time ran out */
bit middleToLeft, middleToRight; /* the stranger's bundles are fixed */
bit ground;        /* it fixed the last of them knowing all that the words depend on */

#ifdef NO_COMMITMENT /* control: the taker shows its bundle at once */
#define RIGHT_IS_KNOWN (stage[1] >= MEETING)
#else /* the taker opens only after it has the giver's bundle */
#define RIGHT_IS_KNOWN (bundled != NOBODY)
#endif
#define LEFT_IS_KNOWN (committed != NOBODY)

#define SAME_WORDS ((committed == OTHER && bundled == OTHER) || ground)
#define MET(e) (stage[e] == BONDED)

/* life: alone -> meeting: a code is shown and taken */
/* life: left -> meeting: meet again, with new keys */
/* life: meeting -> alone: no, or too late */
inline begin_meeting() {
  stage[0] = MEETING; stage[1] = MEETING;
  committed = NOBODY; bundled = NOBODY;
  yes[0] = 0; yes[1] = 0; refused[0] = 0; refused[1] = 0;
}

inline press(e) {
  if
  :: SAME_WORDS -> yes[e] = 1
  :: !calm -> refused[e] = 1; stage[e] = ALONE
  fi
}

/* The commitment reaches left, which answers with its bundle. */
#define MEETING_STEPS \
  :: d_step { stage[0] == MEETING && stage[1] >= MEETING && committed == NOBODY -> committed = OTHER } \
  :: d_step { stage[1] == MEETING && committed == OTHER && bundled == NOBODY -> bundled = OTHER; stage[1] = SHOWN } \
  :: d_step { stage[0] == MEETING && committed == OTHER && bundled == OTHER -> stage[0] = SHOWN } \
  :: atomic { stage[0] == SHOWN && !yes[0] && (stage[1] == SHOWN || MET(1)) -> press(0) } \
  :: atomic { stage[1] == SHOWN && !yes[1] && (stage[0] == SHOWN || MET(0)) -> press(1) } \
  :: d_step { CONFIRMED(0) -> bond(0) } \
  :: d_step { CONFIRMED(1) -> bond(1) } \
  :: d_step { STORM && stage[0] == SHOWN -> refused[0] = 1; stage[0] = ALONE } \
  :: d_step { STORM && stage[1] == SHOWN -> refused[1] = 1; stage[1] = ALONE }

/* The other's yes has come. An end that has the bond, or gave up, goes on or has gone on sending its answer. */
#if defined(ONE_YES) /* control: one's own yes is enough */
#define CONFIRMED(e) (stage[e] == SHOWN && yes[e])
#elif defined(THEIR_YES) /* control: the other's yes is enough */
#define CONFIRMED(e) (stage[e] == SHOWN && yes[1 - e])
#elif defined(YES_ONCE) /* control: the confirmation stops when one has the bond */
#define CONFIRMED(e) (stage[e] == SHOWN && yes[e] && yes[1 - e] && !MET(1 - e))
#else
#define CONFIRMED(e) (stage[e] == SHOWN && yes[e] && yes[1 - e])
#endif

/* The stranger takes the code, and passes itself off as the giver. The taker ends with "used" if the bundle it gets
   names another commitment than its own, so left's own bundle does not reach right once the stranger was first. */
#define STRANGER_STEPS \
  :: d_step { stage[0] == MEETING && committed == NOBODY -> \
       ground = ground || (middleToRight && LEFT_IS_KNOWN && RIGHT_IS_KNOWN); middleToLeft = 1; committed = MIDDLE } \
  :: d_step { stage[1] == MEETING && bundled == NOBODY -> \
       ground = ground || (middleToLeft && LEFT_IS_KNOWN && RIGHT_IS_KNOWN); middleToRight = 1; \
       bundled = MIDDLE; stage[1] = SHOWN } \
  :: d_step { stage[0] == MEETING && committed == MIDDLE -> stage[0] = SHOWN }
