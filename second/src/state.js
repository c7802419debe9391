/** What an end keeps of its bond, and how it begins. */
import { concat, equal, hex, u32, zeros } from './bytes.js';
import { day, withoutADay } from './derivations.js';
import { Incoming, Outgoing, kinship } from './delivery.js';
import { Nearness } from './nearness.js';
import { random } from './primitives.js';
import { Contact } from './senses.js';

const DAYS_KEPT = 22;
const MOST_PARTNER_STARTS = 64;
const MOST_TOLD = 20;

/** The state right after a meeting: `bond` is what Meeting made. */
export function bonded(bond, wall) {
  const { id, topicKey, role, epoch, start, partnerStart } = bond;
  return {
    version: 1,
    bond: { id, topicKey, role },
    start,
    starts: [],
    accepted: partnerStart,
    partnerStarts: [partnerStart],
    highest: 1,
    roots: { confirmed: epoch.root },
    out: [{ ...Outgoing.empty(), drafts: [kinship()] }, Outgoing.empty()],
    in: [Incoming.empty(), Incoming.empty()],
    applied: [],
    newest: zeros(16),
    letterKeys: [{ k: 1, seed: random(32) }],
    letters: 0,
    nearness: Nearness.empty(),
    contact: Contact.met(wall),
    history: [],
  };
}

export const counterOf = (start) => Buffer.from(start).readUInt32BE(0);
export const machineOf = (start) => counterOf(start) >>> 24;
export const idOfStart = (start) => start.slice(4);

/** A process starts: a start of its own, before its first frame. */
export function newStart(state) {
  state.starts.unshift(idOfStart(state.start));
  state.start = concat(u32(counterOf(state.start) + 1), random(16));
}

export const toldStarts = (state) => state.starts.slice(0, MOST_TOLD);

/** Days that are too old are erased: one at most, for every call (which comes once an hour). */
export function eraseADay(state, wall) {
  for (const [name, root] of Object.entries(state.roots)) {
    if (root && root.day < day(wall) - DAYS_KEPT) state.roots[name] = withoutADay(root);
  }
}

/** What proves that an end is there twice (section 7): the code, or undefined. */
export function evidence(state, { named, shown }) {
  const mine = [idOfStart(state.start), ...state.starts].map((id) => hex(id.slice(0, named.length)));
  if (named.some((byte) => byte !== 0) && !mine.includes(hex(named))) return 1;
  const twin = state.partnerStarts.find((known) => counterOf(known) === counterOf(shown) && !equal(known, shown));
  return twin ? 3 : undefined;
}

/** A start of the partner's was shown. */
export function remember(state, shown) {
  if (state.partnerStarts.some((known) => equal(known, shown))) return false;
  state.partnerStarts = [shown, ...state.partnerStarts].slice(0, MOST_PARTNER_STARTS);
  return true;
}
