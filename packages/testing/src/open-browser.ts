import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

/** Why tests with a browser are left out here; false where they are not. */
export const NO_BROWSER = !existsSync(CHROMIUM) && `no Chromium at ${CHROMIUM} (Debian package chromium)`;

/** A new empty profile each time, and no traffic but the pages' own. */
export async function openBrowser(): Promise<Browser> {
  // Only where it is wanted: nearly all tests do without.
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: CHROMIUM,
    headless: true,
    chromiumSandbox: false,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
