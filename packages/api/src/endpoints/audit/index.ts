import type { Endpoint } from '../../endpoint.ts';
import { listAudit } from './list-audit.ts';

export const auditEndpoints: readonly Endpoint[] = [listAudit];
