import type { OpenEnum } from '../core/values.ts';

/** What did it. */
export type ActorKind = OpenEnum<'key' | 'certificate' | 'member' | 'customer' | 'operator' | 'system'>;
