/**
 * Writes core/src/test/resources/vectors/shared.json anew: inputs and results of what two ends compute, by this
 * implementation. The Java side checks it (SharedVectorsTest), and so does shared.test.js.
 */
import { writeFileSync } from 'node:fs';
import { SHARED, shared } from './support/shared.js';

writeFileSync(SHARED, JSON.stringify(shared(), null, 2) + '\n');
