/*
 * Epochs, as in docs/protocol.md, section 4. Every message that was ever sent stays with the relay: an end proposes,
 * answers and completes a number once at most, so end and number name a message. What is secret in an exchange (the
 * seeds of the key agreement) is in memory only and dies with a restart.
 *
 * A root is one byte: the bond, the number, who proposed and who answered. A start is its counter and who made it.
 */

#define ROOT(bond, number, proposer, answerer) (((bond) - 1) * 100 + (number) * 9 + (proposer) * 3 + (answerer) + 1)
#define NUMBER(root) ((((root) + 99) % 100) / 9)
#define START(counter, maker) ((counter) * 4 + (maker) + 1)
#define COUNTER(start) (((start) - 1) / 4)
#define MAKER(start) (((start) - 1) % 4)

#define STARTS 7 /* more than there can be */
#define KNOWN(e, s) known[(e) * STARTS + COUNTER(s)]

#define NONE 0
#define PROPOSED 1
#define ANSWERED 2
#define COMPLETED 3

/* On the disk. */
byte number[ENDS];    /* the highest ever proposed or answered */
byte confirmed[ENDS]; /* roots; 0 for none */
byte pending[ENDS];
byte previous[ENDS];  /* of this one only the envelope chain is kept */
byte base[ENDS];      /* the root from which the confirmed one was made: only for the properties */
byte pendingBase[ENDS];
byte start[ENDS];
byte accepted[ENDS];  /* the partner's start in the newest epoch */

/* In memory. */
byte live[ENDS];      /* the root of the live epoch, or 0 */
byte exchange[ENDS];
byte opening[ENDS];   /* number of the exchange */
byte with[ENDS];      /* answered: who proposed; completed: who answered */
byte their[ENDS];     /* the partner's start in the exchange */

/* With the relay, by sender and number. A seal is the root under whose envelope or live key the message went out. */
#define AT(end, n) ((end) * LAST + (n))
byte proposalSeal[ENDS * LAST]; /* 0: there is no such proposal */
bit proposalLive[ENDS * LAST];
byte proposalConfirmed[ENDS * LAST];
byte proposalPending[ENDS * LAST];
byte proposalStart[ENDS * LAST];
byte proposalAccepted[ENDS * LAST];
byte proposalId[ENDS * LAST];   /* the random id that decides between equal numbers */
byte answerSeal[ENDS * LAST];
bit answerLive[ENDS * LAST];
byte answerTo[ENDS * LAST];
byte answerBase[ENDS * LAST];   /* the number of the root */
byte answerStart[ENDS * LAST];
byte answerProposer[ENDS * LAST];
byte completionSeal[ENDS * LAST];
bit completionLive[ENDS * LAST];
byte completionTo[ENDS * LAST];
byte completionBase[ENDS * LAST]; /* what the proof covers: the root itself */
byte said[ENDS];                /* the root of the newest epoch in which this end sent a live frame */

/* --- what holds ------------------------------------------------------------------------------------------------ */

#ifdef PAUSED_SPEAKS /* control: a paused end goes on with what it was about */
#define RUNS(e) (stage[e] == BONDED)
#else
#define RUNS(e) (stage[e] == BONDED && !paused[e])
#endif
#define BOTH_LIVE (live[0] != 0 && live[0] == live[1])

#define HOLDS(e, root) ((root) != 0 && (confirmed[e] == (root) || pending[e] == (root) || HOLDS_PREVIOUS(e, root)))
#ifdef NO_PREVIOUS /* control: the envelope chain of the root before is not kept */
#define HOLDS_PREVIOUS(e, root) false
#else
#define HOLDS_PREVIOUS(e, root) (previous[e] == (root))
#endif
#define AWAITS(e, root) (exchange[e] == COMPLETED && ROOT(bondOf[e], opening[e], e, with[e]) == (root))
#define OPENS(e, isLive, seal) \
  ((seal) != 0 && ((isLive) -> live[e] == (seal) : HOLDS(e, seal)))

/* While the relay is fair, only what an end repeats now is heard. */
#define STILL(e, stageOfExchange, n) (STORM || (RUNS(e) && exchange[e] == stageOfExchange && opening[e] == (n)))

/* --- the rules of a proposal ----------------------------------------------------------------------------------- */

#define HELD(e, n) ((n) != 0 && \
  ((confirmed[e] != 0 && NUMBER(confirmed[e]) == (n)) || (pending[e] != 0 && NUMBER(pending[e]) == (n))))
#define COMMON(e, p, n) (HELD(e, proposalPending[AT(p, n)]) || HELD(e, proposalConfirmed[AT(p, n)]))

#define OPEN(e, n) (exchange[e] == PROPOSED && opening[e] == (n))
#if defined(NO_TIE) /* control: nothing decides between two proposals of one number */
#define NEWS(e, p, n) ((n) > number[e])
#elif defined(ANY_TIE) /* control: of two proposals of one number both are answered */
#define NEWS(e, p, n) ((n) > number[e] || OPEN(e, n))
#elif defined(OLD_NUMBERS) /* control: a number once used may be answered again */
#define NEWS(e, p, n) ((n) > NUMBER(confirmed[e]) && (pending[e] == 0 || (n) > NUMBER(pending[e])) && \
  (exchange[e] == NONE || exchange[e] == COMPLETED || (n) > opening[e] || \
   (OPEN(e, n) && proposalId[AT(p, n)] > proposalId[AT(e, n)])))
#else
#define NEWS(e, p, n) ((n) > number[e] || (OPEN(e, n) && proposalId[AT(p, n)] > proposalId[AT(e, n)]))
#endif

/* --- what an end does ------------------------------------------------------------------------------------------ */

inline speaks(e) {
  assert(stage[e] == BONDED && !paused[e]) /* pause, left: who is not there sends nothing */
}

/* The partner is known to hold the root of this number: if it is the pending one it becomes the confirmed one. */
inline confirm_number(e, n) {
  if
  :: pending[e] != 0 && NUMBER(pending[e]) == n ->
    previous[e] = confirmed[e]; confirmed[e] = pending[e]; base[e] = pendingBase[e]; pending[e] = 0; pendingBase[e] = 0
  :: else
  fi
}

inline end_exchange(e) {
  exchange[e] = NONE; opening[e] = 0; with[e] = 0; their[e] = 0
}

inline propose(e) {
  speaks(e);
  assert(number[e] + 1 < LAST); /* else the bound is too small */
  end_exchange(e);
  number[e]++;
  exchange[e] = PROPOSED;
  opening[e] = number[e];
  proposalLive[AT(e, number[e])] = live[e] != 0;
  proposalSeal[AT(e, number[e])] = (live[e] != 0 -> live[e] : confirmed[e]);
  proposalConfirmed[AT(e, number[e])] = NUMBER(confirmed[e]);
  proposalPending[AT(e, number[e])] = (pending[e] != 0 -> NUMBER(pending[e]) : 0);
  proposalStart[AT(e, number[e])] = start[e];
  proposalAccepted[AT(e, number[e])] = accepted[e]
}

/* The id is drawn by lot: the first of a number gets 4, the next comes below or above it, a third anywhere. */
inline propose_with_id(e) {
  propose(e);
  if
  :: proposalSeal[AT(1 - (e % 2), number[e])] == 0 -> proposalId[AT(e, number[e])] = 4
  :: proposalSeal[AT(1 - (e % 2), number[e])] != 0 -> proposalId[AT(e, number[e])] = 2
  :: proposalSeal[AT(1 - (e % 2), number[e])] != 0 -> proposalId[AT(e, number[e])] = 6
  fi
}

/* life: live -> resting: killed and started, or the other is silent */
inline restart_process(e) {
  live[e] = 0;
  end_exchange(e);
#ifdef SAME_START /* control: a start is not recorded */
#else
  start[e] = START(COUNTER(start[e]) + 1, e);
#endif
#ifdef PENDING_IN_MEMORY /* control: the pending root is not on the disk */
  pending[e] = 0; pendingBase[e] = 0;
#endif
}

inline hear_proposal(e, p, n) {
  /* The base: what the proposer has pending, if this end holds it, else what it has confirmed. */
  if
  :: HELD(e, proposalPending[AT(p, n)]) -> confirm_number(e, proposalPending[AT(p, n)])
  :: else -> confirm_number(e, proposalConfirmed[AT(p, n)])
  fi;
  if
  :: !proposalLive[AT(p, n)] -> live[e] = 0
  :: else
  fi;
  speaks(e);
  end_exchange(e);
  number[e] = (n > number[e] -> n : number[e]);
  exchange[e] = ANSWERED;
  opening[e] = n;
  with[e] = p;
  their[e] = proposalStart[AT(p, n)];
  KNOWN(e, their[e]) = MAKER(their[e]) + 1;
  answerLive[AT(e, n)] = live[e] != 0;
  answerSeal[AT(e, n)] = (live[e] != 0 -> live[e] : confirmed[e]);
  answerTo[AT(e, n)] = p;
  answerBase[AT(e, n)] = NUMBER(confirmed[e]);
  answerStart[AT(e, n)] = start[e];
  answerProposer[AT(e, n)] = proposalStart[AT(p, n)]
}

#ifdef BASE_GUESSED /* control: the proposer does not heed the base that the answer names */
#define BASED(e, a, n) true
#else
#define BASED(e, a, n) HELD(e, answerBase[AT(a, n)])
#endif

inline hear_answer(e, a) {
#ifndef BASE_GUESSED
  confirm_number(e, answerBase[AT(a, opening[e])]);
#endif
  speaks(e);
  exchange[e] = COMPLETED;
  with[e] = a;
  their[e] = answerStart[AT(a, opening[e])];
  KNOWN(e, their[e]) = MAKER(their[e]) + 1;
  pending[e] = ROOT(bondOf[e], opening[e], e, a);
  pendingBase[e] = confirmed[e];
  completionLive[AT(e, opening[e])] = live[e] != 0;
  completionSeal[AT(e, opening[e])] = (live[e] != 0 -> live[e] : confirmed[e]);
  completionTo[AT(e, opening[e])] = a;
  completionBase[AT(e, opening[e])] = confirmed[e]
}

/* life: resting -> live: an epoch opens */
inline open_epoch(e) {
  accepted[e] = their[e];
  end_exchange(e);
  live[e] = confirmed[e];
  said[e] = confirmed[e];
  speaks(e)
}

inline hear_completion(e, p) {
  previous[e] = confirmed[e];
  base[e] = confirmed[e];
  confirmed[e] = ROOT(bondOf[e], opening[e], p, e);
  pending[e] = 0;
  pendingBase[e] = 0;
  open_epoch(e)
}

inline hear_live(e) {
  confirm_number(e, NUMBER(pending[e]));
  open_epoch(e)
}

#ifdef NO_PROOF /* control: the completion proves nothing */
#define PROVED(e, p, n) true
#else
#define PROVED(e, p, n) (completionBase[AT(p, n)] == confirmed[e])
#endif
