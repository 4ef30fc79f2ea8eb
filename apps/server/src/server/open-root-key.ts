import { openLocalKeyFile, type RootKey } from '@loyaltyos/identity';
import type { Clock } from '@loyaltyos/kernel';
import type { RootKeySetting } from '../root-key-setting.ts';

/**
 * Opens the root key where the setting says it is.
 *
 * @throws KeyFileError, KeyServiceError when it cannot be used.
 */
export async function openRootKey(setting: RootKeySetting, clock: Clock): Promise<RootKey> {
  switch (setting.kind) {
    case 'file':
      return openLocalKeyFile(setting.path, clock);
    default:
      throw new Error(setting.kind);
  }
}
