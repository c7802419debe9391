#!/usr/bin/env node
/**
 * The command line: `offer`, `take CODE` or `run`. Events are lines of JSON on standard output; what the person does are
 * lines on standard input. README.md lists both.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { End } from './end.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    file: { type: 'string', default: join(homedir(), '.local', 'share', 'dyad-second', 'link.json') },
    relay: { type: 'string' },
    tick: { type: 'string', default: '2000' },
    'nearness-speed': { type: 'string', default: '1' },
    'epoch-millis': { type: 'string' },
  },
});

const tell = (event) => process.stdout.write(JSON.stringify(event) + '\n');
const end = new End(
  {
    file: values.file,
    relay: values.relay,
    tick: Number(values.tick),
    nearnessSpeed: Number(values['nearness-speed']),
    epochMillis: values['epoch-millis'] && Number(values['epoch-millis']),
  },
  tell,
);

const doings = {
  yes: () => end.confirm(true),
  no: () => end.confirm(false),
  scanned: (code) => end.meeting.scanned(code),
  'return-code': () => tell({ event: 'return-code', code: end.meeting.returnCodeText() }),
  say: (text) => tell({ event: 'kept', id: end.link.say(text) }),
  here: () => end.link.present('here'),
  awake: () => end.link.present('awake'),
  away: () => end.link.present('away'),
  press: () => end.link.press(true),
  release: () => end.link.press(false),
  nearness(rest) {
    const [floor, seconds] = rest.split(' ').map(Number);
    end.link.nearness.agree(floor, seconds || undefined);
  },
  far: () => end.link.nearness.refuse(),
  cells(json) {
    const all = Object.entries(JSON.parse(json)).map(([level, cells]) => [level, cells.map(BigInt)]);
    end.link.nearness.cells = Object.fromEntries(all);
  },
  history(asked) {
    for (const value of end.disk.state.history) tell({ event: 'entry', asked, value });
    tell({ event: asked || 'history' });
  },
  status: () => tell({ event: 'status', ...end.link.status() }),
  quit: () => process.exit(0),
};

function does(line) {
  const [, name, rest] = /^(\S*)\s?(.*)$/s.exec(line);
  if (!Object.hasOwn(doings, name)) throw new Error(`not known: ${name}; known are ${Object.keys(doings).join(', ')}`);
  doings[name](rest);
}

const [command, code] = positionals;
const commands = { offer: () => end.offer(), take: () => end.take(code), run: () => end.run() };
if (!Object.hasOwn(commands, command ?? '') || (command === 'run') !== end.hasBond()) {
  process.stderr.write('usage: main.js offer --relay URL | take CODE | run (once there is a link)   [--file FILE] [--tick MS]\n');
  process.exit(2);
}
commands[command]();
createInterface({ input: process.stdin }).on('line', (line) => {
  try {
    does(line);
  } catch (error) {
    tell({ event: 'refused', why: error.message });
  }
});
process.stdin.on('end', () => process.exit(0));
