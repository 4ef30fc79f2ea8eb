import { type Principal, recordChange } from '@loyaltyos/identity';
import type { Json } from '@loyaltyos/kernel';
import type { Context } from '../context.ts';
import { customerNamed } from '../customers/member-of.ts';
import { readCustomers } from '../customers/stored-customers.ts';
import type { Page } from '../page.ts';
import type { Exported, ExportQuery } from './exported.ts';
import { SECTIONS, type SectionReader } from './sections.ts';

/** Where a page ended: in which section, and behind what of it. */
type Place = readonly [section: number, after: Json];

/** How many sections may be begun for one page: reading on through a long journal that says nothing of the customer ends here. */
const MOST_READINGS = 15;

/**
 * Everything that is held about a customer, section by section, in pages (GDPR, articles 15 and 20). Each page is read as things
 * are then: what is written meanwhile is in the pages behind it or not at all. A page may be short, and even empty, and more
 * follow. That the export was begun is in the audit log.
 *
 * @throws Problem `customer-not-found`; `customer-erased`, also in the midst of it.
 */
export async function exportCustomer(
  context: Context,
  principal: Principal,
  query: ExportQuery,
): Promise<Page<Exported>> {
  const { database, clock } = context;
  const { tenantId } = principal.tenant;
  const { customerId, limit, after } = query;
  const customer = await database.transaction(tenantId, async (tx) => {
    const known = customerNamed({ customers: await readCustomers(tx, tenantId, [customerId]) }, customerId);
    if (after === undefined) {
      const subject = { kind: 'customer', id: customerId };
      await recordChange(
        tx,
        { tenantId, actor: principal, now: clock.now() },
        { action: 'customer.exported', subject },
      );
    }
    return known;
  });
  const rows: Exported[] = [];
  let [section, place] = placeFrom(after);
  for (let readings = 0; section < SECTIONS.length; readings += 1) {
    if (rows.length === limit || readings === MOST_READINGS) return { rows, next: [section, place] };
    const read: SectionReader = SECTIONS[section]!;
    const page = await read(context, principal, { customer, limit: limit - rows.length, after: place ?? undefined });
    rows.push(...page.rows);
    if (page.next === undefined) [section, place] = [section + 1, null];
    else place = page.next;
  }
  return { rows };
}

function placeFrom(after: Json | undefined): [section: number, after: Json] {
  if (!Array.isArray(after)) return [0, null];
  const [section, place] = after as unknown as Place;
  return [section, place];
}
