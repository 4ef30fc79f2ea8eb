import { movedRootKey, openAwsKms, openLocalKeyFile, openVaultTransit, type RootKey } from '@loyaltyos/identity';
import { assert, type Clock } from '@loyaltyos/kernel';
import type { Config } from '../config.ts';
import type { RootKeySetting } from '../root-key-setting.ts';

/**
 * Opens the root key where the settings say it is, and where it was before.
 *
 * @throws KeyFileError, RootKeyError when it cannot be used.
 */
export async function openRootKey(config: Config, clock: Clock): Promise<RootKey> {
  const current = await openPlace(config, config.rootKey, clock);
  if (config.previousRootKey === undefined) return current;
  return movedRootKey(current, await openPlace(config, config.previousRootKey, clock));
}

async function openPlace({ vault }: Config, place: RootKeySetting, clock: Clock): Promise<RootKey> {
  switch (place.kind) {
    case 'file':
      return openLocalKeyFile(place.path, clock);
    case 'aws-kms':
      return openAwsKms({ alias: place.alias });
    case 'vault-transit': {
      const { address, namespace, token } = vault;
      assert(address !== undefined, 'settings that name a key in Vault say where Vault is');
      const { mount, key } = place;
      return openVaultTransit({ address, mount, key, token, ...(namespace === undefined ? {} : { namespace }) });
    }
  }
}
