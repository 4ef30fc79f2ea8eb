import { hash } from 'node:crypto';

/** SHA-256 over what a record keeps for ever; the journal's event carries it, so that the chain covers the record. */
export function recordHash(kept: readonly string[]): string {
  return hash('sha256', JSON.stringify(kept), 'hex');
}
