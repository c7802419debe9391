/** Words on their way (section 5). What must not be lost is in `state`; seals and chain keys are in memory only. */
import { Malformed, Reader, concat, cut, equal, hex, text, u64, u8, utf8, zeros } from './bytes.js';
import { itemAssociated, itemKey, nextChain } from './derivations.js';
import { NOTHING_HELD } from './frame.js';
import { NONE, open, random, seal } from './primitives.js';

export const ITEM = 394;
const WINDOW = 64;
const NONCE = zeros(12);
export const Message = { WORD: 1, KINSHIP: 2, FEELING: 6, PICTURE: 7, BODY: 8 };
const FIRST_ITEM = 1;
const LAST_ITEM = 2;

export const writeMessage = (kind, moment, body, id = random(16)) => concat(id, u8(kind), u64(moment), body);
export const idOf = (message) => message.slice(0, 16);
export const word = (said, wall) => writeMessage(Message.WORD, wall, utf8(said));
export const kinship = () => writeMessage(Message.KINSHIP, 0, random(256));

export function readMessage(bytes) {
  const reader = new Reader(bytes);
  const message = { id: reader.bytes(16), kind: reader.u8(), moment: Number(reader.u64()) };
  const body = reader.rest();
  if (message.kind === Message.WORD) return { ...message, text: text(body) };
  if (message.kind === Message.FEELING) return { ...message, feeling: body.slice(0, 64), text: text(body.slice(64)) };
  if (message.kind === Message.PICTURE) return { ...message, ...announcement(body) };
  return { ...message, body };
}

function announcement(body) {
  const reader = new Reader(body);
  const [width, height, length, hashed] = [reader.u16(), reader.u16(), reader.u16(), reader.bytes(32)];
  const cells = reader.u8() * reader.u8();
  reader.bytes(Math.ceil(cells * 1.5));
  return { picture: { width, height, length, hash: hashed }, text: text(reader.rest()) };
}

/** What goes out on one stream. kept: {next, items: [{index, flags, data, id}], drafts: [message], previous: id}. */
export class Outgoing {
  constructor(stream, kept) {
    Object.assign(this, { stream, kept, window: [], chain: undefined, heard: false });
  }

  static empty() {
    return { next: 1, items: [], drafts: [], previous: zeros(16) };
  }

  begin(chain) {
    Object.assign(this, { chain, heard: false, window: [] });
  }

  end() {
    this.begin(undefined);
  }

  /** Whether the partner, when an epoch begins, can have committed this much. */
  fits(committed) {
    const oldest = this.kept.items[0]?.index ?? this.kept.next;
    return oldest <= committed + 1 && committed < this.kept.next;
  }

  /** What the partner says it has: in an epoch's first frame also the id of the newest message it applied. */
  acknowledged({ index, bitmap }) {
    if (!this.chain) return;
    if (!this.heard) this.chainAt = index + 1;
    this.heard = true;
    this.committed(index);
    this.window = this.window.filter((sealed) => sealed.index > index);
    for (const sealed of this.window) {
      sealed.held = ((bitmap >> BigInt(sealed.index - index - 1)) & 1n) === 1n;
    }
  }

  committed(index) {
    const gone = this.kept.items.filter((item) => item.index <= index);
    this.kept.items = this.kept.items.filter((item) => item.index > index);
    this.kept.next = Math.max(this.kept.next, index + 1);
    this.#arrived(gone.filter((item) => item.flags & LAST_ITEM).map((item) => item.id));
  }

  /** The partner applied the message whose id begins like this, and so all drafts up to it. */
  applied(idBeginning) {
    const begins = (draft) => equal(idOf(draft).slice(0, idBeginning.length), idBeginning);
    const gone = this.kept.drafts.splice(0, this.kept.drafts.findIndex(begins) + 1);
    this.#arrived(gone.map(idOf));
  }

  #arrived(ids) {
    if (ids.length > 0) this.kept.previous = ids.at(-1);
  }

  /** The chunk that is due now, if any: what was sent too long ago, else the next. */
  chunk(now, patience) {
    if (!this.chain || !this.heard) return undefined;
    const late = this.window.find((sealed) => !sealed.held && now - sealed.sent > patience);
    const sealed = late ?? this.#sealNext();
    if (sealed === undefined) return undefined;
    sealed.sent = now;
    return sealed;
  }

  #sealNext() {
    const last = this.window.at(-1)?.index ?? -1;
    const begun = this.kept.items[0]?.index ?? 0;
    let item = this.kept.items.find(({ index }) => index > last);
    if (item === undefined && this.kept.drafts.length > 0) {
      this.#number(this.kept.drafts.shift());
      item = this.kept.items.find(({ index }) => index > last);
    }
    if (item === undefined || (begun && item.index - begun >= WINDOW)) return undefined;
    // What a letter has brought meanwhile is passed over at both ends.
    for (; this.chainAt < item.index; this.chainAt++) this.chain = nextChain(this.chain);
    const data = seal(itemKey(this.chain), NONCE, itemAssociated(this.stream, item.index, item.flags), item.data);
    this.chain = nextChain(this.chain);
    this.chainAt++;
    const sealed = { index: item.index, flags: item.flags, data, held: false, sent: 0 };
    this.window.push(sealed);
    return sealed;
  }

  /** A draft gets its indices. */
  #number(draft) {
    const pieces = cut(draft, ITEM);
    pieces.forEach((data, at) => {
      const flags = (at === 0 ? FIRST_ITEM : 0) | (at === pieces.length - 1 ? LAST_ITEM : 0);
      this.kept.items.push({ index: this.kept.next++, flags, data, id: idOf(draft) });
    });
  }
}

/** What comes in on one stream. kept: {committed, partial: bytes of the message that is not whole yet}. */
export class Incoming {
  /** @param apply called with each message that is whole */
  constructor(stream, kept, apply) {
    Object.assign(this, { stream, kept, apply, chain: undefined, early: new Map() });
  }

  static empty() {
    return { committed: 0, partial: NONE };
  }

  begin(chain) {
    Object.assign(this, { chain, early: new Map(), before: this.kept.committed, came: false });
  }

  end() {
    this.begin(undefined);
  }

  held() {
    if (!this.chain) return { ...NOTHING_HELD, index: this.kept.committed };
    // The partner's chain begins after what the first frame that it hears says: all of them say the same.
    if (!this.came) return { ...NOTHING_HELD, index: this.before };
    let bitmap = 0n;
    for (const index of this.early.keys()) bitmap |= 1n << BigInt(index - this.kept.committed - 1);
    return { index: this.kept.committed, bitmap };
  }

  take({ index, flags, data }) {
    this.came = true;
    const ahead = index - this.kept.committed;
    if (!this.chain || ahead <= 0 || ahead > WINDOW) return;
    if (!this.early.has(index)) this.early.set(index, { flags, data });
    for (let at = this.kept.committed + 1; this.early.has(at); at++) {
      const early = this.early.get(at);
      this.early.delete(at);
      const item = open(itemKey(this.chain), NONCE, itemAssociated(this.stream, at, early.flags), early.data);
      if (item === undefined) return;
      this.#commit(at, early.flags, item);
    }
  }

  /** An item that came in a letter, open; false if the one before it is lacking. */
  takeOpen(index, flags, item) {
    if (index === this.kept.committed + 1) this.#commit(index, flags, item);
    return index <= this.kept.committed;
  }

  #commit(index, flags, item) {
    if (this.chain) this.chain = nextChain(this.chain);
    this.early.delete(index);
    this.kept.committed = index;
    this.kept.partial = flags & FIRST_ITEM ? item : concat(this.kept.partial, item);
    if (!(flags & LAST_ITEM)) return;
    const whole = this.kept.partial;
    this.kept.partial = NONE;
    this.apply(whole);
  }
}

/** Applies messages of the words stream once each, whether they came as items or in a letter. */
export class Reception {
  constructor(state, heard) {
    Object.assign(this, { state, heard, ids: new Set(state.applied) });
  }

  has(id) {
    return this.ids.has(hex(id));
  }

  apply(bytes) {
    let message;
    try {
      message = readMessage(bytes);
    } catch (error) {
      if (!(error instanceof Malformed || error instanceof TypeError) || bytes.length < 16) throw error;
      message = { id: idOf(bytes), kind: 0 }; // its id counts as applied, nothing else of it does
    }
    if (this.has(message.id)) return;
    this.ids.add(hex(message.id));
    this.state.applied.push(hex(message.id));
    this.state.newest = message.id;
    if (message.text !== undefined) this.heard(message);
  }
}
