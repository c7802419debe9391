/** One end: a meeting if there is no bond yet, then the link, each humming over the relay. */
import { Disk } from './disk.js';
import { Hum } from './hum.js';
import { FIRST } from './derivations.js';
import { Kind, NOTHING_HELD, openFrame, sealFrame } from './frame.js';
import { Link } from './link.js';
import { Ended, Meeting } from './meeting.js';
import { bonded } from './state.js';
import { Malformed, zeros } from './bytes.js';

const MEETING_TICK = 500;
const MEETING_MILLIS = 600_000;

export const systemClock = (nearnessSpeed = 1) => {
  const beginning = Date.now();
  return {
    now: () => performance.now(),
    wall: () => Date.now(),
    nearness: () => beginning + (Date.now() - beginning) * nearnessSpeed,
  };
};

/** A meeting as a voice of the hum. */
class MeetingVoice {
  constructor(meeting, over) {
    Object.assign(this, { meeting, over, topicKey: meeting.keys.topics, role: meeting.side, sequence: 0, heard: 0 });
  }

  connected() {}

  next() {
    const { meeting } = this;
    if (meeting.isOver()) setImmediate(this.over);
    const chunk = meeting.chunk();
    const head = { kind: Kind.MEETING, sequence: ++this.sequence, acknowledged: this.heard };
    const frame = { ...head, words: NOTHING_HELD, bulk: NOTHING_HELD, block: zeros(32), chunk };
    return sealFrame(meeting.keys.frames[this.role], frame);
  }

  hear(payload) {
    const frame = openFrame(this.meeting.keys.frames[1 - this.role], payload, Kind.MEETING);
    if (!frame) return;
    this.heard = Math.max(this.heard, frame.sequence);
    try {
      this.meeting.take(frame.chunk);
    } catch (error) {
      if (!(error instanceof Ended || error instanceof Malformed)) throw error;
      this.over(error);
    }
  }
}

/** A link as a voice of the hum. */
class LinkVoice {
  constructor(link) {
    Object.assign(this, { link, topicKey: link.state.bond.topicKey, role: link.role });
  }

  connected() {
    this.link.connected();
  }

  next(frameNumber) {
    return this.link.next(frameNumber);
  }

  hear(payload, isRetained) {
    this.link.hear(payload, isRetained);
  }
}

export class End {
  /** @param tell called with each event: an object with a name and what belongs to it */
  constructor({ file, relay, tick = 2_000, nearnessSpeed, epochMillis }, tell) {
    Object.assign(this, { disk: new Disk(file), relay, tick, epochMillis, tell, clock: systemClock(nearnessSpeed) });
  }

  hasBond() {
    return this.disk.state.bond !== undefined;
  }

  offer() {
    this.#meet(Meeting.offer(this.relay, this.clock.wall(), this.#meetingListener()));
    this.tell({ event: 'code', code: this.meeting.codeText() });
  }

  take(code) {
    this.#meet(Meeting.take(code, this.clock.wall(), this.#meetingListener()));
    this.relay = this.meeting.code.relay;
  }

  #meetingListener() {
    return (name, value) => {
      if (name === 'words') this.tell({ event: 'words', words: value.words.join(' '), colour: value.colour });
      if (name !== 'met') return;
      this.disk.state = { ...bonded(value, this.clock.wall()), relay: this.meeting.code.relay };
      this.disk.save();
    };
  }

  #meet(meeting) {
    this.meeting = meeting;
    const voice = new MeetingVoice(meeting, (error) => this.#meetingOver(error));
    this.hum = new Hum(meeting.code.relay, MEETING_TICK, voice, this.clock);
    this.expiry = setTimeout(() => this.#meetingOver(new Ended('nobody came')), meeting.code.expiry * 1000 - this.clock.wall());
    this.latest = setTimeout(() => this.#meetingOver(new Ended('too late')), MEETING_MILLIS);
  }

  /** The person's answer. */
  confirm(yes) {
    this.meeting.confirm(yes);
    if (!yes) setTimeout(() => this.#meetingOver(new Ended('denied here')), 10 * MEETING_TICK);
  }

  #meetingOver(error) {
    if (!this.meeting) return;
    if (error?.message === 'nobody came' && this.meeting.fixed) return;
    const { bond } = this.meeting;
    clearTimeout(this.expiry);
    clearTimeout(this.latest);
    this.hum.close();
    this.meeting = undefined;
    if (error) this.tell({ event: 'ended', why: error.message });
    else this.#link(bond);
  }

  /** Takes up the link that is on the disk. */
  run() {
    this.#link(undefined);
  }

  #link(bond) {
    const { clock, tick, epochMillis, disk } = this;
    const listener = (event, value) => this.tell(value === undefined ? { event } : { event, value });
    this.link = new Link(disk, { clock, tick, epochMillis, listener, bond });
    this.tell({ event: 'linked', role: this.link.role === FIRST ? 'first' : 'second' });
    const told = (state) => this.tell({ event: 'relay', value: state });
    this.hum = new Hum(this.relay ?? disk.state.relay, tick, new LinkVoice(this.link), clock, told);
  }

  close() {
    this.hum?.close();
    clearTimeout(this.expiry);
    clearTimeout(this.latest);
  }
}
