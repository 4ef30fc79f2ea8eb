import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nextRelease } from '@loyaltyos/sdkgen';
import { ROOT } from './folders.ts';
import type { ReleaseFacts } from './language-release.ts';

/** The release that would be made of the document as it is. */
export function releaseOfDocument(): ReturnType<typeof nextRelease> {
  return nextRelease(JSON.parse(readFileSync(join(ROOT, 'packages/api/openapi.json'), 'utf8')));
}

/** What has to be the same in every package of that release. */
export function factsOf({ version }: { readonly version: string }): ReleaseFacts {
  return { version, licence: readFileSync(join(ROOT, 'LICENSE'), 'utf8') };
}
