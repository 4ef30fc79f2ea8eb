import type { OpenEnum } from '../core/values.ts';

/**
 * Which of your accounts takes the other side: `breakage` what expired, `loss` what was written off, `transit` what is
 * under way from one customer to another.
 */
export type IssuerSide = OpenEnum<'issued' | 'redeemed' | 'breakage' | 'loss' | 'transit'>;
