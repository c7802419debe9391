/** One frame at every tick, over MQTT 5 (section 1). */
import mqtt from 'mqtt';
import { base64url } from './bytes.js';
import { period, topic } from './derivations.js';
import { random } from './primitives.js';

const SLOTS = 64;
const TOPICS_AT_ONCE = 16;
const BURST = 8;
const BURST_TICK = 250;
const AHEAD = 200;
const JITTER = 0.25;
const LONGEST_DELAY = 250;
const EXPIRY_SECONDS = 1_814_400;
const AGAIN_AFTER = 2_000;

/** Even between 0 and 1. */
const share = () => new DataView(random(4).buffer).getUint32(0) / 2 ** 32;

export class Hum {
  /**
   * @param voice {topicKey, role, next(frameNumber), hear(payload, isRetained), connected()}
   * @param told called with 'connected' or 'disconnected'
   */
  constructor(relay, tick, voice, clock, told = () => {}) {
    Object.assign(this, { relay, tick, voice, clock, told, closed: false });
    this.#connect();
  }

  close() {
    this.closed = true;
    this.#drop();
  }

  #connect() {
    if (this.closed) return;
    if (this.relay.includes('#')) throw new Error('this end cannot check fingerprints, and so does not connect there');
    const client = mqtt.connect(this.relay, {
      protocolVersion: 5,
      clientId: base64url(random(16)),
      clean: true,
      keepalive: Math.max(60, Math.ceil((3 * this.tick) / 1000) + 10),
      reconnectPeriod: 0,
      resubscribe: false,
    });
    this.client = client;
    client.on('error', () => {}); // its end follows
    client.on('close', () => this.#gone(client));
    client.on('connect', () => this.#begin(client));
    const delay = share() * Math.min(LONGEST_DELAY, this.tick / 2);
    client.on('message', (name, payload, packet) => {
      setTimeout(() => {
        if (client === this.client) this.voice.hear(new Uint8Array(payload), packet.retain);
      }, delay);
    });
  }

  async #begin(client) {
    this.told('connected');
    this.voice.connected();
    this.listened = new Set();
    this.frame = 0;
    try {
      await this.#listen(client);
    } catch {
      client.stream.destroy();
      return;
    }
    if (client === this.client) this.#wait(this.clock.now() + BURST_TICK);
  }

  /** The partner's 64 topics of the last, this and the next period. */
  async #listen(client) {
    const now = period(this.clock.wall());
    const { topicKey, role } = this.voice;
    for (const of of [now - 1, now, now + 1].filter((one) => !this.listened.has(one))) {
      this.listened.add(of);
      for (let slot = 0; slot < SLOTS; slot += TOPICS_AT_ONCE) {
        const names = Array.from({ length: TOPICS_AT_ONCE }, (_, at) => topic(topicKey, 1 - role, of, slot + at));
        await client.subscribeAsync(names, { qos: 0 });
      }
    }
  }

  #wait(due) {
    const client = this.client;
    const number = this.frame++;
    this.timer = setTimeout(() => {
      const payload = this.voice.next(number);
      const name = topic(this.voice.topicKey, this.voice.role, period(this.clock.wall()), number % SLOTS);
      this.timer = setTimeout(() => this.#write(client, name, payload, due), due - this.clock.now());
    }, due - AHEAD - this.clock.now());
  }

  #write(client, name, payload, due) {
    if (client !== this.client || this.closed) return;
    // If the connection takes no more, the slot passes.
    if (!client.stream.writableNeedDrain) {
      const properties = { messageExpiryInterval: EXPIRY_SECONDS };
      client.publish(name, Buffer.from(payload), { qos: 0, retain: true, properties });
    }
    const usual = this.tick * (1 + JITTER * (share() + share() - 1));
    this.#wait(due + (this.frame < BURST ? BURST_TICK : usual));
    this.#listen(client).catch(() => client.stream.destroy());
  }

  #gone(client) {
    if (client !== this.client || this.closed) return;
    this.told('disconnected');
    this.#drop();
    this.timer = setTimeout(() => this.#connect(), AGAIN_AFTER);
  }

  /** A bare TCP close: neither DISCONNECT nor close_notify. */
  #drop() {
    clearTimeout(this.timer);
    const { client } = this;
    this.client = undefined;
    client?.end(true);
  }
}
