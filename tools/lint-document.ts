import { apiDocument } from '@loyaltyos/api';
import { lintDocument } from '@loyaltyos/sdkgen';

/** Says what keeps SDKs from being made of the OpenAPI document: one line a finding, with its place. */
const findings = lintDocument(JSON.parse(apiDocument()));
for (const { lint, pointer, message } of findings) {
  process.stdout.write(`${pointer}: ${message} (${lint.name}: ${lint.demands})\n`);
}
if (findings.length > 0) process.exitCode = 1;
