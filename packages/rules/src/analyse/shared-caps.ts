import type { Ir } from '../ir/ir.ts';
import { capOwners } from './cap-owners.ts';
import type { Finding } from './finding.ts';
import type { Places } from './places.ts';

/** W808: caps that all customers share. Events that count towards one wait for each other, whoever's they are. */
export function sharedCaps(ir: Ir, places: Places): Finding[] {
  return capOwners(ir).flatMap(([owner, caps]) =>
    caps
      .filter((cap) => cap.per === 'ruleset')
      .map((cap): Finding => {
        const message = 'All customers share this cap: what counts towards it is decided one after the other';
        return { code: 'W808', at: places.cap(owner, cap), message };
      }),
  );
}
