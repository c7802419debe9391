/** What an end keeps: one JSON file, replaced as a whole. Bytes stand in it as {"hex": "…"}. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { hex, unhex } from './bytes.js';

export class Disk {
  /** Without a path it keeps all in memory: for tests. */
  constructor(path) {
    this.path = path;
    this.state = path && existsSync(path) ? JSON.parse(readFileSync(path, 'utf8'), reviver) : {};
  }

  /** All of the state, or, if the machine dies in between, all of the state before. */
  save() {
    if (!this.path) return;
    mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
    const file = openSync(this.path + '.new', 'w', 0o600);
    writeSync(file, JSON.stringify(this.state, replacer));
    fsyncSync(file);
    closeSync(file);
    renameSync(this.path + '.new', this.path);
    const folder = openSync(dirname(this.path), 'r');
    fsyncSync(folder);
    closeSync(folder);
  }
}

// JSON.stringify has already asked a Buffer for its toJSON by then; a plain Uint8Array comes as it is.
const replacer = (_, value) => (value instanceof Uint8Array ? { hex: hex(Uint8Array.from(value)) } : value);
const isBytes = (value) => value !== null && typeof value === 'object' && typeof value.hex === 'string';
const reviver = (_, value) => (isBytes(value) ? unhex(value.hex) : value);
