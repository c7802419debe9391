/** Every derivation of sections 1, 4 and 7. */
import { base64url, concat, u32, u8 } from './bytes.js';
import { NONE, expand, extract, hash, label } from './primitives.js';

export const FIRST = 0;
export const SECOND = 1;
export const other = (role) => 1 - role;
export const WORDS = 0;
export const BULK = 1;

export const day = (wall) => Math.floor(wall / 86_400_000);
export const period = (wall) => Math.floor(day(wall) / 21);

export function topic(key, sender, ofPeriod, slot) {
  return 'd/' + base64url(expand(key, concat(label('dyad v1 topic'), u8(sender), u32(ofPeriod), u8(slot)), 16));
}

export const noticeKey = (topicKey, role) => expand(topicKey, concat(label('dyad v1 notice'), u8(role)), 32);

/** All keys of an epoch from its secret p and transcript t. */
export function epochKeys(n, secret, transcript, firstDay) {
  const key = (name, ...bytes) => expand(secret, concat(label(`dyad v1 ${name}`), ...bytes, transcript), 32);
  const both = (name, ...bytes) => [FIRST, SECOND].map((role) => key(name, u8(role), ...bytes));
  return {
    root: { n, key: key('root'), letters: key('letter secret'), day: firstDay, chains: both('envelope chain') },
    frames: both('live frame'),
    chains: [FIRST, SECOND].map((role) => [WORDS, BULK].map((stream) => key('chain', u8(role), u8(stream)))),
    nearness: key('nearness'),
    proof: key('epoch proof'),
  };
}

export const epochSecret = (root, one, two) => extract(root, concat(one, two));

export const epochTranscript = (bond, proposer, proposal, answer, ciphertext) =>
  hash(label('dyad v1 epoch transcript'), bond, u8(proposer), proposal, answer, ciphertext);

const nextDay = (chain) => expand(chain, label('dyad v1 envelope next'), 32);

/** The envelope key of a role on a day; a day before the first that is kept is served by the first. */
export function envelopeKey(root, role, onDay) {
  let chain = root.chains[role];
  for (let d = root.day; d < onDay; d++) chain = nextDay(chain);
  return expand(chain, label('dyad v1 envelope key'), 32);
}

/** The root without its first day. */
export const withoutADay = (root) => ({ ...root, day: root.day + 1, chains: root.chains.map(nextDay) });

/** The key of one item, and the chain after it. */
export const itemKey = (chain) => expand(chain, label('dyad v1 chain message'), 32);
export const nextChain = (chain) => expand(chain, label('dyad v1 chain next'), 32);
export const itemAssociated = (stream, index, flags) =>
  concat(label('dyad v1 item'), u8(stream), u32(index), u8(flags));

export const messageId = (name, message) => hash(label(`dyad v1 ${name} id`), message).slice(0, 16);
export { NONE };
