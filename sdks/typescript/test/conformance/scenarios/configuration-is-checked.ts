import { ConfigurationError } from '../../../src/index.ts';
import { expectConfigured, type Scenario } from '../support.ts';

/** A client that could not work is not made. */
export const configurationIsChecked: Scenario = {
  id: 'configuration-is-checked',
  client: {},
  async play(played) {
    expectConfigured(played, {});

    expectConfigured(played, { apiKey: null }, ConfigurationError);

    expectConfigured(played, { apiKey: '' }, ConfigurationError);

    expectConfigured(played, { tenantSlug: null }, ConfigurationError);

    expectConfigured(played, { baseUrl: null }, ConfigurationError);

    expectConfigured(played, { baseUrl: null, domain: 'example.com' });

    expectConfigured(played, { baseUrl: 'http://api.example.com' }, ConfigurationError);

    expectConfigured(played, { baseUrl: 'https://api.example.com' });

    expectConfigured(played, { baseUrl: 'http://127.0.0.9:4400' });

    expectConfigured(played, { baseUrl: 'http://[::1]:4400' });

    expectConfigured(played, { baseUrl: 'no address' }, ConfigurationError);

    expectConfigured(played, { maxRetries: -1 }, ConfigurationError);

    expectConfigured(played, { maxRetries: 10 });

    expectConfigured(played, { maxRetries: 11 }, ConfigurationError);

    expectConfigured(played, { attemptTimeoutMs: 0 }, ConfigurationError);

    expectConfigured(played, { totalTimeoutMs: -5 }, ConfigurationError);
  },
};
