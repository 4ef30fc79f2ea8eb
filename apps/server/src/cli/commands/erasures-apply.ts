import { applyErasures, findForeignErasures, type ErasureCertificate } from '@loyaltyos/loyalty';
import { EXIT, UsageError, type Command } from '../command.ts';
import { readText } from '../rules/read-file.ts';
import { withParts } from '../with-parts.ts';

/** Erases again, in a restored database, whom it brought back. */
export const erasuresApply: Command = {
  name: 'erasures apply',
  summary: 'Erase again all whom a file of erasures names, after a backup was restored and before it is served',
  positionals: ['FILE'],
  options: {},
  details: 'Of a file in which a line is not signed by this installation nothing is applied.',
  async run(call) {
    const file = call.positionals[0]!;
    const certificates = readText(file)
      .split('\n')
      .flatMap((line, index) => (line.trim() === '' ? [] : [parse(file, line, index + 1)]));
    return withParts(call, async ({ identity, loyalty }) => {
      const foreign = await findForeignErasures(identity, certificates);
      if (foreign.length > 0) {
        const lines = foreign.slice(0, 10).map((index) => index + 1);
        call.terminal.answer(
          `Not signed by this installation, so nothing was applied: erasures ${lines.join(', ')} of ${file}.`,
          { applied: false, foreign: foreign.length },
        );
        return EXIT.failed;
      }
      const done = await applyErasures({ identity, eraseCustomer: loyalty.eraseCustomer }, certificates);
      call.terminal.answer(
        `Erased ${done.erased}; ${done.alreadyErased} were erased already, ${done.unknown} are not in this database.`,
        { applied: true, ...done },
      );
      return EXIT.ok;
    });
  },
};

function parse(file: string, line: string, number: number): ErasureCertificate {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    value = undefined;
  }
  const { tenantId, customerId, signature } = (value ?? {}) as Partial<Record<string, unknown>>;
  if (typeof tenantId === 'string' && typeof customerId === 'string' && typeof signature === 'string') {
    return value as ErasureCertificate;
  }
  throw new UsageError(`Line ${number} of ${file} is no certificate of an erasure.`);
}
