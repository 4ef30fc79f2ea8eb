import { NotFoundError, PreconditionFailedError } from '../../../src/index.ts';
import { etagOf, expectAnswer, expectError, expectItems, type Scenario } from '../support.ts';

/** A rule set is validated, saved, compared, activated, listed and deactivated. */
export const ruleSetWholeLife: Scenario = {
  id: 'rule-set-whole-life',
  client: {},
  async play({ client }) {
    expectAnswer(
      await client.ruleSets
        .validate({ source: 'ruleset idea { currencies GBP rule one { on order earn 10 } }' })
        .withResponse(),
      { result: { valid: true, 'diagnostics.length': 0 }, present: ['complexity.budget'] },
    );

    expectAnswer(
      await client.ruleSets.validate({ source: 'ruleset idea { rule one { on order earn } }' }).withResponse(),
      {
        result: { valid: false, 'diagnostics.0.severity': 'error' },
        present: ['diagnostics.0.message', 'diagnostics.0.span.line'],
      },
    );

    const first = await client.ruleSets
      .save(
        { name: 'extra', note: 'First', source: 'ruleset extra { currencies GBP rule one { on order earn 10 } }' },
        { ifNoneMatch: '*' },
      )
      .withResponse();
    expectAnswer(first, { result: { version: 1 }, response: { status: 201, hasEtag: true } });

    await expectError(
      client.ruleSets.save(
        { name: 'extra', note: 'Again', source: 'ruleset extra { currencies GBP rule one { on order earn 30 } }' },
        { ifNoneMatch: '*' },
      ),
      { is: PreconditionFailedError, status: 412, code: 'precondition-failed' },
    );

    const read = await client.ruleSets.get(first.data.ruleSetId).withResponse();
    expectAnswer(read, {
      result: {
        name: 'extra',
        activeVersion: null,
        latestVersion: 1,
        'versions.length': 1,
        'versions.0.status': 'draft',
      },
      absent: ['activeShare'],
      response: { hasEtag: true },
    });

    const second = await client.ruleSets
      .save(
        { name: 'extra', note: 'Second', source: 'ruleset extra { currencies GBP rule one { on order earn 20 } }' },
        { ifMatch: etagOf(read) },
      )
      .withResponse();
    expectAnswer(second, { result: { version: 2, ruleSetId: first.data.ruleSetId } });

    expectAnswer(await client.ruleSets.getVersion(first.data.ruleSetId, 2).withResponse(), {
      result: {
        version: 2,
        note: 'Second',
        status: 'draft',
        source: 'ruleset extra { currencies GBP rule one { on order earn 20 } }',
      },
    });

    expectAnswer(await client.ruleSets.diff(first.data.ruleSetId, { from: 1, to: 2 }).withResponse(), {
      result: { from: 1, to: 2, sameMeaning: false, 'lines.length': 2, 'declarations.0.change': 'changed' },
    });

    expectAnswer(
      await client.ruleSets
        .activate(first.data.ruleSetId, {
          version: 2,
          share: { experiment: 'trial', fromBasisPoints: 0, toBasisPoints: 5000 },
        })
        .withResponse(),
      {
        result: { version: 2, status: 'active', 'share.experiment': 'trial', 'share.toBasisPoints': 5000 },
        present: ['effectiveAt', 'activatedBy'],
      },
    );

    await expectError(client.ruleSets.activate(first.data.ruleSetId, { version: 9 }), {
      is: NotFoundError,
      status: 404,
    });

    expectAnswer(await client.ruleSets.deactivate(first.data.ruleSetId).withResponse(), {
      result: { status: 'inactive' },
    });

    await expectItems(client.ruleSets.activations(first.data.ruleSetId, { limit: 1 }), {
      items: 2,
      member: { path: 'version', values: [null, 2] },
    });

    await expectItems(client.ruleSets.list({ limit: 1 }), { items: 2 });
  },
};
