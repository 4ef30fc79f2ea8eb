import type { Endpoint } from '../../endpoint.ts';
import { ingestEvent } from './ingest-event.ts';

export const eventEndpoints: readonly Endpoint[] = [ingestEvent];
