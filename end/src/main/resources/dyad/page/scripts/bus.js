/**
 * What happens, told by name to whoever listens. The kinds that come from the end are status, word, felt, returned, picture,
 * arrived, touch, together, tick and forgotten; those of the page itself are joined, lost, stranger, locked, kept, touched, met,
 * left, guided and speak, and of a feeling on its way: pulled, drawn, chosen, accompany, say-now and keep.
 */
export function createBus() {
  const listeners = new Map();
  return {
    on(kind, listener) {
      listeners.set(kind, [...(listeners.get(kind) ?? []), listener]);
    },
    tell(kind, detail = {}) {
      for (const listener of listeners.get(kind) ?? []) {
        listener(detail);
      }
    },
  };
}
