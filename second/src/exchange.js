/** How an epoch opens (section 4): proposal, answer, completion. Changes `state`, which its caller saves. */
import { Malformed, Reader, compare, concat, equal, u16, u32 } from './bytes.js';
import { day, epochKeys, epochSecret, epochTranscript, messageId, other } from './derivations.js';
import { Type, parcel } from './frame.js';
import { kem, random } from './primitives.js';

export const Phase = { NONE: 'none', PROPOSED: 'proposed', ANSWERED: 'answered', COMPLETED: 'completed' };

export class Exchange {
  /** @param opened called with the keys of an epoch in which the partner was heard, and the partner's start */
  constructor(state, opened) {
    Object.assign(this, { state, opened, phase: Phase.NONE, chunks: [] });
  }

  propose() {
    const seed = random(32);
    const n = ++this.state.highest;
    const { confirmed, pending } = this.state.roots;
    const message = concat(u32(n), u32(confirmed.n), u32(pending?.n ?? 0), u16(0), kem.publicKey(seed));
    this.#say(Phase.PROPOSED, Type.PROPOSAL, { n, seed, message, id: messageId('proposal', message) });
  }

  /** Nothing goes on any more. */
  drop() {
    this.#say(Phase.NONE);
  }

  /** The number of chunks, and the chunk, of what is due; a reply is an answer or a completion. */
  isReplying() {
    return this.phase === Phase.ANSWERED || this.phase === Phase.COMPLETED;
  }

  /** Whether it was answered: the partner's live epoch may have ended by it. */
  proposal(message, partnerStart, wall) {
    const reader = new Reader(message);
    const [n, confirmed, pending] = [reader.u32(), reader.u32(), reader.u32()];
    reader.u16();
    const key = reader.bytes(1216);
    reader.end();
    const id = messageId('proposal', message);
    const crossed = this.phase === Phase.PROPOSED && n === this.own.n && compare(id, this.own.id) > 0;
    if (n <= this.state.highest && !crossed) return false;
    const base = [pending, confirmed].find((root) => root !== 0 && this.#root(root));
    if (base === undefined) return false;
    const root = this.#base(base, partnerStart);
    this.state.highest = n;
    const [seed, { secret, ciphertext }] = [random(32), kem.encapsulate(key)];
    const firstDay = day(wall) - 2;
    const head = concat(u32(n), id, u32(base), u32(firstDay), this.state.start, partnerStart);
    const answer = concat(head, ciphertext, kem.publicKey(seed));
    const made = { n, seed, secret, root, firstDay, proposal: message, answer, partnerStart };
    this.#say(Phase.ANSWERED, Type.ANSWER, { ...made, message: answer, id: messageId('answer', answer) });
    return true;
  }

  answer(message) {
    if (this.phase !== Phase.PROPOSED) return;
    const { own, state } = this;
    const reader = new Reader(message);
    if (reader.u32() !== own.n || !equal(reader.bytes(16), own.id)) return;
    const [base, firstDay, partnerStart] = [reader.u32(), reader.u32(), reader.bytes(20)];
    if (!equal(reader.bytes(20), state.start)) return;
    if (!this.#root(base)) throw new Malformed('an answer on a root that is not here');
    const [ciphertext, key] = [reader.bytes(1120), reader.bytes(1216)];
    reader.end();
    const root = this.#base(base, partnerStart);
    const back = kem.encapsulate(key);
    const transcript = epochTranscript(state.bond.id, state.bond.role, own.message, message, back.ciphertext);
    const secret = epochSecret(root.key, kem.open(own.seed, ciphertext), back.secret);
    const keys = epochKeys(own.n, secret, transcript, firstDay);
    state.roots.pending = keys.root;
    const completion = concat(u32(own.n), messageId('answer', message), back.ciphertext, keys.proof);
    this.#say(Phase.COMPLETED, Type.COMPLETION, { n: own.n, keys, partnerStart, message: completion });
  }

  completion(message) {
    if (this.phase !== Phase.ANSWERED) return;
    const { own, state } = this;
    const reader = new Reader(message);
    if (reader.u32() !== own.n || !equal(reader.bytes(16), own.id)) return;
    const [ciphertext, proof] = [reader.bytes(1120), reader.bytes(32)];
    reader.end();
    const proposer = other(state.bond.role);
    const transcript = epochTranscript(state.bond.id, proposer, own.proposal, own.answer, ciphertext);
    const secret = epochSecret(own.root.key, own.secret, kem.open(own.seed, ciphertext));
    const keys = epochKeys(own.n, secret, transcript, own.firstDay);
    if (!equal(proof, keys.proof)) throw new Malformed('a completion with a wrong proof');
    this.#confirm(keys.root);
    this.#open(keys, own.partnerStart);
  }

  /** The keys of the epoch that waits for the partner's first live frame. */
  awaited() {
    return this.phase === Phase.COMPLETED ? this.own.keys : undefined;
  }

  /** That frame came. */
  heardAwaited() {
    const { keys, partnerStart } = this.own;
    this.#confirm(keys.root);
    this.#open(keys, partnerStart);
  }

  #open(keys, partnerStart) {
    this.#say(Phase.NONE);
    this.opened(keys, partnerStart);
  }

  #say(phase, type, own = undefined) {
    this.phase = phase;
    this.own = own;
    this.chunks = own ? parcel(type, own.n, own.message) : [];
  }

  #root(n) {
    const { confirmed, pending } = this.state.roots;
    return [confirmed, pending].find((root) => root?.n === n);
  }

  /** Both hold the root of this number, as the partner's naming it shows; so its start is accepted. */
  #base(n, partnerStart) {
    const { roots } = this.state;
    const root = this.#root(n);
    if (root === roots.pending) this.#confirm(root);
    if (compare(partnerStart, this.state.accepted) > 0) this.state.accepted = partnerStart;
    return root;
  }

  #confirm(root) {
    const { roots } = this.state;
    roots.previous = roots.confirmed;
    roots.confirmed = root;
    roots.pending = undefined;
  }
}
