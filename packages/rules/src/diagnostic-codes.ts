import type { Severity } from './diagnostic.ts';

/** Every code, what it says in general, and how much it weighs. Each has a page with a wrong program and its fix. */
export const DIAGNOSTICS = {
  E101: { severity: 'error', title: 'syntax' },
  E201: { severity: 'error', title: 'unknown name' },
  E202: { severity: 'error', title: 'unknown enum value' },
  E203: { severity: 'error', title: 'given twice' },
  E301: { severity: 'error', title: 'type mismatch' },
  E302: { severity: 'error', title: 'unchecked optional' },
  E401: { severity: 'error', title: 'currency not established' },
  E402: { severity: 'error', title: 'mixed currencies' },
  E403: { severity: 'error', title: 'missing map key' },
  E404: { severity: 'error', title: 'too many decimals' },
  E501: { severity: 'error', title: 'bad group' },
  E502: { severity: 'error', title: 'exclusion cycle' },
  E503: { severity: 'error', title: 'cap unit' },
  E601: { severity: 'error', title: 'date range' },
  E602: { severity: 'error', title: 'zone' },
  E701: { severity: 'error', title: 'too complex' },
  W801: { severity: 'warning', title: 'unreachable rule' },
  W802: { severity: 'warning', title: 'condition always true or false' },
  W803: { severity: 'warning', title: 'shadowed rule' },
  W804: { severity: 'warning', title: 'overlap in an exclusive group' },
  W805: { severity: 'warning', title: 'dead cap' },
  W806: { severity: 'warning', title: 'unbounded liability' },
  W807: { severity: 'warning', title: 'date gap' },
  W808: { severity: 'warning', title: 'shared cap' },
} as const satisfies Record<string, DiagnosticRow>;

export interface DiagnosticRow {
  readonly severity: Severity;
  readonly title: string;
}

export type DiagnosticCode = keyof typeof DIAGNOSTICS;
