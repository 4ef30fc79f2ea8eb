import type { OpenEnum } from '../core/values.ts';

/** What the line is. Absent: `product`. */
export type LineItemKind = OpenEnum<'product' | 'service' | 'shipping' | 'gift_card' | 'fee'>;
