/** The vectors that the Java side made: lines of a name, a space and a value, read where they lie. */
import { readFileSync } from 'node:fs';

const FOLDER = new URL('../../../core/src/test/resources/vectors/', import.meta.url);

export function lines(file) {
  return readFileSync(new URL(file, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]);
}

export const vectors = (file) => Object.fromEntries(lines(file));

/** The bytes first, first + 1, … which are the inputs of most vectors. */
export const counting = (first, size) => Uint8Array.from({ length: size }, (_, at) => first + at);
