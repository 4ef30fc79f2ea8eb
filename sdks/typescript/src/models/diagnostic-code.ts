import type { OpenEnum } from '../core/values.ts';

/** What kind of thing it is: each has a page in the language reference. */
export type DiagnosticCode = OpenEnum<
  | 'E101'
  | 'E201'
  | 'E202'
  | 'E203'
  | 'E301'
  | 'E302'
  | 'E401'
  | 'E402'
  | 'E403'
  | 'E404'
  | 'E501'
  | 'E502'
  | 'E503'
  | 'E601'
  | 'E602'
  | 'E701'
  | 'W801'
  | 'W802'
  | 'W803'
  | 'W804'
  | 'W805'
  | 'W806'
  | 'W807'
  | 'W808'
>;
