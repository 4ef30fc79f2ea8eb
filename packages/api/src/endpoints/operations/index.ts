import type { Endpoint } from '../../endpoint.ts';
import { getDocument } from './get-document.ts';
import { getHealth } from './get-health.ts';
import { getMetrics } from './get-metrics.ts';
import { getProblemPage } from './get-problem-page.ts';
import { getReadiness } from './get-readiness.ts';
import { getReferenceScript } from './get-reference-script.ts';
import { getReference } from './get-reference.ts';

export const operationEndpoints: readonly Endpoint[] = [
  getHealth,
  getReadiness,
  getMetrics,
  getDocument,
  getProblemPage,
  getReference,
  getReferenceScript,
];
