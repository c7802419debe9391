/** What goes over the wire to a real Mosquitto, read by a tap in between. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { systemClock } from '../src/end.js';
import { Hum } from '../src/hum.js';
import { random } from '../src/primitives.js';

const MOSQUITTO = ['mosquitto', '/usr/sbin/mosquitto'].find((name) => !spawnSync(name, ['-h']).error);
const [CONNECT, PUBLISH, SUBSCRIBE, PINGREQ, DISCONNECT] = [1, 3, 8, 12, 14];

const freePort = () =>
  new Promise((done) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

async function until(condition) {
  while (!(await condition())) await new Promise((done) => setTimeout(done, 20));
}

const answers = (port) =>
  new Promise((done) => {
    const socket = net.connect(port, '127.0.0.1', () => done(socket.destroy() && true)).on('error', () => done(false));
  });

/** The packets in these bytes: {type, flags, body}. */
function packets(bytes) {
  const all = [];
  for (let at = 0; at < bytes.length; ) {
    const [type, flags] = [bytes[at] >> 4, bytes[at] & 15];
    let [length, shift] = [0, 0];
    do length |= (bytes[++at] & 127) << shift;
    while ((shift += 7) && bytes[at] & 128);
    all.push({ type, flags, body: bytes.subarray(at + 1, (at += length + 1)) });
  }
  return all;
}

test('one frame of one size at every tick, and nothing else', { skip: !MOSQUITTO && '*** NO MOSQUITTO ***' }, async (t) => {
  const [relayPort, folder] = [await freePort(), mkdtempSync(join(tmpdir(), 'dyad-second-'))];
  const lines = [`listener ${relayPort} 127.0.0.1`, 'allow_anonymous true', `user ${userInfo().username}`];
  writeFileSync(join(folder, 'mosquitto.conf'), lines.join('\n'));
  const relay = spawn(MOSQUITTO, ['-c', join(folder, 'mosquitto.conf')]);
  t.after(() => (relay.kill('SIGKILL'), rmSync(folder, { recursive: true })));
  await until(() => answers(relayPort));

  const writes = [];
  let ended = false;
  const tap = net.createServer((end) => {
    const onward = net.connect(relayPort, '127.0.0.1');
    end.on('data', (bytes) => (writes.push(bytes), onward.write(bytes)));
    end.on('close', () => (onward.destroy(), (ended = true)));
    onward.on('data', (bytes) => end.write(bytes));
  });
  await new Promise((done) => tap.listen(0, '127.0.0.1', done));
  t.after(() => tap.close());

  const asked = [];
  const next = (number) => (asked.push(number), random(512));
  const voice = { topicKey: random(32), role: 0, next, hear: () => {}, connected: () => {} };
  const hum = new Hum(`mqtt://127.0.0.1:${tap.address().port}`, 200, voice, systemClock());
  const of = (type) => packets(Buffer.concat(writes)).filter((packet) => packet.type === type);
  await until(() => of(PUBLISH).length >= 12);
  hum.close();
  await until(() => ended);

  const frames = of(PUBLISH);
  assert.deepEqual(asked.slice(0, 12), Array.from({ length: 12 }, (_, at) => at));
  assert.ok(frames.every(({ flags, body }) => flags === 1 && body.length === frames[0].body.length), 'QoS 0, retained, of one size');
  const expiry = Buffer.from([5, 2, 0, 0x1b, 0xaf, 0x80]);
  assert.ok(frames.every(({ body }) => body.subarray(2 + body.readUInt16BE(0)).subarray(0, 6).equals(expiry)), 'expire after 21 days');
  assert.equal(new Set(frames.slice(0, 64).map(({ body }) => body.toString('latin1', 2, 26))).size, frames.length, 'a topic each');
  const [{ body: connect }] = of(CONNECT);
  assert.equal(connect[6], 5, 'MQTT 5');
  assert.equal(connect[7], 2, 'clean start, no will, no name');
  assert.equal(connect.length, 10 + 1 + connect[10] + 2 + 22, 'a client id of 22');
  assert.equal(of(SUBSCRIBE).length, 12);
  assert.equal(of(PINGREQ).length + of(DISCONNECT).length, 0);
  const alone = writes.filter((bytes) => bytes[0] >> 4 === PUBLISH);
  assert.ok(alone.every((bytes) => packets(bytes).length === 1 && bytes.length === alone[0].length), 'each in one write');
});
