import type { OpenEnum } from '../core/values.ts';

/** An error keeps the source from being saved. */
export type DiagnosticSeverity = OpenEnum<'error' | 'warning'>;
