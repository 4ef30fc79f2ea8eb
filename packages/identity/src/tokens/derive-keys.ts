import { hkdfSync } from 'node:crypto';
import type { KeyRing } from './key-ring.ts';

const KEY_BYTES = 32;

/**
 * Keys of the server for a purpose of its own, such as sealing cursors: HKDF-SHA-256 (RFC 5869) of its masters, so that
 * every process has the same ones and nothing more is stored. The first one seals, all of them open.
 */
export async function deriveKeys(keyRing: KeyRing, purpose: string): Promise<readonly Buffer[]> {
  const masters = await keyRing.masters();
  return masters.map(({ secret }) => Buffer.from(hkdfSync('sha256', secret.reveal(), '', `los-${purpose}-v1`, KEY_BYTES)));
}
