import type { RootKey } from './root-key.ts';
import { versionOf } from './wrapped-key.ts';

/**
 * A root that has moved from one place to another: the current place wraps, and what the previous one wrapped it still unwraps,
 * until its versions are destroyed there. The two are of different kinds, so that a version's name says whose it is.
 */
export function movedRootKey(current: RootKey, previous: RootKey): RootKey {
  const placeOf = (version: string): RootKey => (current.issued(version) ? current : previous);
  return {
    wrap: (key, context) => current.wrap(key, context),
    unwrap: (wrapped, context) => placeOf(versionOf(wrapped)).unwrap(wrapped, context),
    rotate: () => current.rotate(),
    async destroy(version) {
      // There it is still the current one, which is never destroyed.
      if (!current.issued(version)) await previous.rotate();
      await placeOf(version).destroy(version);
    },
    issued: (version) => current.issued(version) || previous.issued(version),
    destructionTakesMs: Math.max(current.destructionTakesMs, previous.destructionTakesMs),
  };
}
