/** Letters, for a partner who is away (section 6). */
import { Malformed, Reader, concat, cut, hex, isZero, u16, u32, u8 } from './bytes.js';
import { idOf } from './delivery.js';
import { CHUNK, Type } from './frame.js';
import { hpkeExport, kem, label, open, random, seal } from './primitives.js';

const HEAD_PARTS = 3;
const RECORD = 382;
const MOST_PARTS = 56;
const FIRST_SLOT = 8;

const hpkeInfo = (bond, sender, k) => concat(label('dyad v1 letter'), bond, u8(sender), u32(k));

/** The key of a letter's records, from the KEM's secret. */
export const recordKey = (shared, { bond, sender, k, root, number }) =>
  hpkeExport(shared, hpkeInfo(bond, sender, k), root.letters, u32(root.n), concat(label('dyad v1 letter key'), u32(number)));

export const writeHead = (k, n, enc) => cut(concat(u32(k), u32(n), enc), CHUNK);

const recordAssociated = (number, part) => concat(label('dyad v1 letter record'), u32(number), u8(part));
export const sealRecord = (key, number, part, bytes, nonce = random(12)) =>
  concat(nonce, seal(key, nonce, recordAssociated(number, part), bytes));
export const openRecord = (key, number, part, sealed) =>
  open(key, sealed.slice(0, 12), recordAssociated(number, part), sealed.slice(12));

export const itemLine = ({ index, flags, data }) => concat(u8(1), u32(index), u8(flags), u16(data.length), data);
export const draftLine = (draft) => concat(u8(2), u16(draft.length), draft);

/** Writes the one letter that grows. kept: state.letter {number, root, key, parts, text, lines: names of what is in it}. */
export class LetterWriter {
  constructor(state) {
    this.state = state;
  }

  /** The part that lies in this slot. */
  chunk(slot) {
    const letter = this.state.letter;
    if (!letter || slot < FIRST_SLOT) return undefined;
    const data = letter.parts[slot - FIRST_SLOT];
    return data && { type: Type.LETTER, flags: slot - FIRST_SLOT, index: letter.number, data };
  }

  /** Brings the letter to what waits in `out` (the words stream); called whenever that, root or key changed. */
  update(out) {
    const { state } = this;
    const lines = [...out.items.map((item) => ['i' + item.index, itemLine(item)]), ...out.drafts.map(namedDraft)];
    const root = state.roots.confirmed;
    if (state.letter && state.letter.root !== root.n) state.letter = undefined;
    if (lines.length === 0) state.letter = undefined;
    if (lines.length === 0 || !state.partnerKey) return;
    if (!state.letter) state.letter = this.#begin(root, out.previous);
    const known = new Set(state.letter.lines);
    this.#append(lines.filter(([name]) => !known.has(name)));
  }

  #begin(root, previous) {
    const { state } = this;
    const { k, key } = state.partnerKey;
    const number = ++state.letters;
    const { secret, ciphertext } = kem.encapsulate(key);
    const made = recordKey(secret, { bond: state.bond.id, sender: state.bond.role, k, root, number });
    return { number, root: root.n, key: made, parts: writeHead(k, root.n, ciphertext), text: previous, lines: [] };
  }

  /** Adds what fits; the last record is sealed anew with more in it. */
  #append(lines) {
    const { letter } = this.state;
    const before = letter.text.length;
    for (const [name, line] of lines) {
      if (letter.text.length + line.length > (MOST_PARTS - HEAD_PARTS) * RECORD) break;
      letter.text = concat(letter.text, line);
      letter.lines.push(name);
    }
    if (letter.text.length === before) return;
    const first = letter.parts.length === HEAD_PARTS ? 0 : Math.floor(before / RECORD);
    cut(letter.text, RECORD).forEach((bytes, record) => {
      const part = HEAD_PARTS + record;
      if (record >= first) letter.parts[part] = sealRecord(letter.key, letter.number, part, bytes);
    });
  }
}

const namedDraft = (draft) => ['d' + hex(idOf(draft)), draftLine(draft)];

/** Reads the partner's two newest letters, as far as their text reaches without a gap. */
export class LetterReader {
  constructor(state, sender) {
    Object.assign(this, { state, sender, open: new Map() });
  }

  /** @param words the incoming stream; @param reception applies drafts. False if it proves that this disk was put back. */
  take({ flags: part, index: number, data }, words, reception) {
    if (part >= MOST_PARTS) throw new Malformed('a letter has no such part');
    const letter = this.#letter(number);
    if (!letter) return true;
    if (part < HEAD_PARTS) letter.head[part] = data;
    if (!letter.key) letter.key = this.#key(number, letter.head);
    if (part >= HEAD_PARTS) letter.sealed.set(part, [...(letter.sealed.get(part) ?? []), data].slice(-2));
    if (!letter.key) return true;
    for (const [sealedPart, forms] of letter.sealed) {
      for (const form of forms) this.#record(letter, number, sealedPart, form);
    }
    letter.sealed.clear();
    return this.#apply(letter, words, reception);
  }

  #letter(number) {
    const numbers = [...this.open.keys(), number].sort((one, two) => two - one);
    const newest = new Set([...new Set(numbers)].slice(0, 2));
    for (const old of this.open.keys()) if (!newest.has(old)) this.open.delete(old);
    if (!newest.has(number)) return undefined;
    if (!this.open.has(number)) this.open.set(number, { head: [], sealed: new Map(), records: new Map(), applied: 0 });
    return this.open.get(number);
  }

  #key(number, head) {
    if (!head[0] || !head[1] || !head[2]) return undefined;
    const reader = new Reader(concat(...head));
    const [k, n, enc] = [reader.u32(), reader.u32(), reader.bytes(1120)];
    const own = this.state.letterKeys.find((key) => key.k === k);
    const root = Object.values(this.state.roots).find((kept) => kept?.n === n);
    if (!own || !root) return undefined;
    return recordKey(kem.open(own.seed, enc), { bond: this.state.bond.id, sender: this.sender, k, root, number });
  }

  #record({ key, records }, number, part, form) {
    const bytes = openRecord(key, number, part, form);
    if (bytes && bytes.length > (records.get(part)?.length ?? 0)) records.set(part, bytes);
  }

  #apply(letter, words, reception) {
    const reader = new Reader(reach(letter.records));
    try {
      const previous = reader.bytes(16);
      if (!isZero(previous) && !reception.has(previous)) return false;
      for (;;) if (!applyLine(reader, words, reception)) return false;
    } catch (error) {
      if (error instanceof Malformed) return true; // the text reaches no further yet
      throw error;
    }
  }
}

function reach(records) {
  const pieces = [];
  for (let part = HEAD_PARTS; records.has(part); part++) {
    pieces.push(records.get(part));
    if (records.get(part).length < RECORD) break;
  }
  return concat(...pieces);
}

function applyLine(reader, words, reception) {
  const kind = reader.u8();
  if (kind === 1) {
    const [index, flags] = [reader.u32(), reader.u8()];
    return words.takeOpen(index, flags, reader.bytes(reader.u16()));
  }
  if (kind !== 2) throw new Malformed('no such line');
  reception.apply(reader.bytes(reader.u16()));
  return true;
}
