import { signingVectors, webhookVectors, type Scenario } from '../support.ts';

/** The published vectors of request signatures and webhooks hold. */
export const vectors: Scenario = {
  id: 'vectors',
  client: {},
  async play() {
    await signingVectors();

    await webhookVectors();
  },
};
