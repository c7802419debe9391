/* All that can happen, one at a time. */

#define SIDE_OF(p) ((p) % 2)

/* A notice of p's reaches e, which learns the start that it names, or freezes. Notices go out under a key of the whole bond:
   from a resting end in every rotation, from one that has to tell of starts at once, from a frozen one in every frame. */
#define RESTS(p) (RUNS(p) && live[p] == 0)
#define REACHES(e, p) (RUNS(e) && (RESTS(p) || (RUNS(p) && tells[p])))
#define NOTICED(e, p) (RUNS(e) && stage[p] == FROZEN)
#define TELLS_NEWS(e, p) ((KNOWN(e, start[p]) == 0 && !SUPERSEDED(e, start[p])) \
  || (SUPERSEDED(e, start[p]) && !tells[e]) || (copiedAt != 0 && !heard[p]))
#define FRAME(e, p) \
  :: d_step { REACHES(e, p) && PROOF(e, start[p], accepted[p]) -> freeze(e, p) } \
  :: d_step { REACHES(e, p) && !PROOF(e, start[p], accepted[p]) && TELLS_NEWS(e, p) -> learn_start(e, p) } \
  :: d_step { NOTICED(e, p) -> freeze(e, p) }

/* A fair relay does not hold back a frame that tells something while whole exchanges pass. */
#ifdef COPY
#define HELD_BACK(e, p) ((REACHES(e, p) && (PROOF(e, start[p], accepted[p]) || TELLS_NEWS(e, p))) || NOTICED(e, p))
#define SETTLED (!RAN_OUT && (STORM || !(HELD_BACK(0, 1) || HELD_BACK(1, 0) || HELD_BACK(2, 1) || HELD_BACK(1, 2))))
/* Two copies may race for the partner for ever, each voiding the other's exchange: followed as far as numbers go. */
#define RAN_OUT (number[0] + 1 == LAST || number[1] + 1 == LAST || number[2] + 1 == LAST)
#else
#define SETTLED true
#endif

#define LISTENS(e, isLive, seal) (SETTLED && RUNS(e) && OPENS(e, isLive, seal))

/* A proposal may be any that p ever made. */
#define HEAR(e, p, n) \
  :: d_step { LISTENS(e, proposalLive[AT(p, n)], proposalSeal[AT(p, n)]) && STILL(p, PROPOSED, n) \
       && PROOF_IN_PROPOSAL(e, p, n) -> freeze(e, p) } \
  :: d_step { LISTENS(e, proposalLive[AT(p, n)], proposalSeal[AT(p, n)]) && STILL(p, PROPOSED, n) \
       && !PROOF_IN_PROPOSAL(e, p, n) && NEWS(e, p, n) && COMMON(e, p, n) \
       -> hear_proposal(e, p, n) } HEAR_AFTER(e, p, n)

/* Once one has left, nothing that was ever sent under the old bond may open. */
#ifdef LEAVES
#define OLD(seal) ((seal) <= 100 -> (seal) : 0)
#define HEAR_AFTER(e, p, n) \
  :: d_step { (stage[e] == LEFT || bonds > 1) && \
       (OPENS(e, proposalLive[AT(p, n)], OLD(proposalSeal[AT(p, n)])) \
       || OPENS(e, answerLive[AT(p, n)], OLD(answerSeal[AT(p, n)])) \
       || OPENS(e, completionLive[AT(p, n)], OLD(completionSeal[AT(p, n)]))) -> assert(false) /* left, new-keys */ }
#else
#define HEAR_AFTER(e, p, n)
#endif

/* An answer or a completion has to fit the exchange that is open, so its number is that one's. */
#define HEAR_REPLY(e, p) \
  :: d_step { RUNS(p) && exchange[p] == ANSWERED && LISTENS(e, answerLive[AT(p, opening[p])], \
       answerSeal[AT(p, opening[p])]) && PROOF_IN_ANSWER(e, p, opening[p]) -> freeze(e, p) } \
  :: d_step { exchange[e] == PROPOSED && answerTo[AT(p, opening[e])] == (e) \
       && answerProposer[AT(p, opening[e])] == start[e] \
       && LISTENS(e, answerLive[AT(p, opening[e])], answerSeal[AT(p, opening[e])]) && STILL(p, ANSWERED, opening[e]) \
       && !PROOF_IN_ANSWER(e, p, opening[e]) && BASED(e, p, opening[e]) \
       -> hear_answer(e, p) } \
  :: d_step { exchange[e] == ANSWERED && with[e] == (p) && completionTo[AT(p, opening[e])] == (e) \
       && LISTENS(e, completionLive[AT(p, opening[e])], completionSeal[AT(p, opening[e])]) \
       && STILL(p, COMPLETED, opening[e]) && PROVED(e, p, opening[e]) -> hear_completion(e, p) } \
  :: d_step { SETTLED && RUNS(e) && exchange[e] == COMPLETED && said[p] != 0 && AWAITS(e, said[p]) \
       && (STORM || (RUNS(p) && live[p] == said[p])) -> hear_live(e) }

#if LAST > 8
#define HEAR_LATER(e, p) HEAR(e, p, 5) HEAR(e, p, 6) HEAR(e, p, 7) HEAR(e, p, 8)
#elif LAST > 6
#define HEAR_LATER(e, p) HEAR(e, p, 5) HEAR(e, p, 6)
#elif LAST > 5
#define HEAR_LATER(e, p) HEAR(e, p, 5)
#else
#define HEAR_LATER(e, p)
#endif
#define HEAR_ALL(e, p) FRAME(e, p) HEAR(e, p, 2) HEAR(e, p, 3) HEAR(e, p, 4) HEAR_LATER(e, p) HEAR_REPLY(e, p)

/* Silence: by trouble, or because nobody is, or is about to be, in the epoch in which e is live. */
#ifdef COPY
#define ALONE_IN_EPOCH(e) ((e) == 1 -> NOT_THERE(0, live[1]) && NOT_THERE(2, live[1]) : NOT_THERE(1, live[e]))
#else
#define ALONE_IN_EPOCH(e) NOT_THERE(1 - (e), live[e])
#endif
#define NOT_THERE(p, root) (!RUNS(p) || (live[p] != (root) && !AWAITS(p, root)))

#define LIVE_ON(e) \
  :: atomic { SETTLED && RUNS(e) && live[e] == 0 && exchange[e] == NONE -> propose_with_id(e) } \
  :: atomic { SETTLED && RUNS(e) && live[e] != 0 && exchange[e] == NONE && TROUBLE -> troubles++; propose_with_id(e) } \
  :: atomic { SETTLED && RUNS(e) && live[e] != 0 && (TROUBLE || (calm && ALONE_IN_EPOCH(e))) -> \
       troubles = troubles + !calm; live[e] = 0; propose_with_id(e) } \
  :: d_step { SETTLED && RUNS(e) && TROUBLE -> restart_end(e) }

#define PAUSING(e) \
  :: d_step { RUNS(e) && TROUBLE -> pause(e) } \
  :: d_step { paused[e] -> resume(e) }

#define LEAVING(e) \
  :: d_step { (stage[e] == BONDED || stage[e] == FROZEN) && STORM && bonds < 2 -> leave(e) }

#define LATE_START(e) \
  :: d_step { calm && SETTLED && RUNS(e) && !startedLate[e] -> startedLate[e] = 1; restart_end(e) }

#define AWAY(e) (stage[e] == ALONE || stage[e] == LEFT)

active proctype life() {
#ifdef FROM_MEETING
  begin_meeting(); bonds = 1;
#else
  d_step { yes[0] = 1; yes[1] = 1; bonds = 1; bond(0); bond(1); yes[0] = 0; yes[1] = 0 }
#endif
end:
  do
#if defined(FROM_MEETING) || defined(LEAVES)
  MEETING_STEPS
#endif
#ifdef STRANGER
  STRANGER_STEPS
#endif
#ifdef EPOCHS
  HEAR_ALL(0, 1)
  HEAR_ALL(1, 0)
  LIVE_ON(0)
  LIVE_ON(1)
#endif
#ifdef COPY
  HEAR_ALL(2, 1)
  HEAR_ALL(1, 2)
  LIVE_ON(2)
  :: atomic { RUNS(0) && STORM && copiedAt == 0 -> copy_left() }
  LATE_START(0)
  LATE_START(2)
#endif
#ifdef PAUSES
  PAUSING(0)
  PAUSING(1)
#endif
#ifdef LEAVES
  LEAVING(0)
  LEAVING(1)
  :: atomic { bonds == 1 && AWAY(0) && AWAY(1) -> bonds = 2; begin_meeting() }
#endif
#ifdef CALM
  :: d_step { STORM -> calm = 1 }
#endif
  od
}

/* --- properties that are looked at after every step ------------------------------------------------------------ */

#define SAME_BOND (bondOf[0] == bondOf[1])
#define STANDS(e) (stage[e] == BONDED)
#define ONE_STEP (confirmed[0] == confirmed[1] || pending[0] == confirmed[1] || pending[1] == confirmed[0])

#define OF(condition) && (condition)
#ifdef CHECK_STRANGER
#define STRANGER_HOLDS OF(!(yes[0] && yes[1] && (committed == MIDDLE || bundled == MIDDLE)))
#else
#define STRANGER_HOLDS
#endif
#ifdef CHECK_KEYS
#define KEYS_HOLD OF(!(SAME_BOND && live[0] != 0 && live[1] != 0 && NUMBER(live[0]) == NUMBER(live[1])) || \
  (live[0] == live[1] && base[0] == base[1]))
#else
#define KEYS_HOLD
#endif
#ifdef CHECK_STEP
#define STEP_HOLDS OF(!(STANDS(0) && STANDS(1) && SAME_BOND) || ONE_STEP)
#else
#define STEP_HOLDS
#endif
#ifdef CHECK_HONEST
#define HONEST_HOLDS OF(stage[0] != FROZEN && stage[1] != FROZEN)
#else
#define HONEST_HOLDS
#endif
#ifdef CHECK_APART
#define APART_HOLDS OF(live[0] == 0 || live[0] != live[2])
#else
#define APART_HOLDS
#endif

active proctype watch() {
end:
  d_step {
    !(true STRANGER_HOLDS KEYS_HOLD STEP_HOLDS HONEST_HOLDS APART_HOLDS) -> assert(false)
  }
}

/* --- properties of whole lives --------------------------------------------------------------------------------- */

#define ALL_FROZEN (stage[0] == FROZEN && stage[1] == FROZEN && stage[ENDS - 1] == FROZEN)
#define BOTH_BONDED (stage[0] == BONDED && stage[1] == BONDED)

#if defined(FAIR_LINK)
ltl no_dead_end { [] (calm -> <> (live[0] != 0 && live[0] == live[1])) }
#elif defined(FAIR_MEETING)
ltl two_yeses_meet { [] ((calm && yes[0] && yes[1] && !refused[0] && !refused[1]) -> <> BOTH_BONDED) }
#elif defined(FAIR_COPIES)
ltl copy_noticed { [] ((calm && heard[0] && heard[2]) -> <> (ALL_FROZEN || RAN_OUT)) }
#endif
