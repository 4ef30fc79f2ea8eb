import type { ActorKind } from './actor-kind.ts';

/** Who made a change. */
export interface AuditActor {
  /** What did it. */
  kind: ActorKind;
  /** Which one. */
  id: string;
}
