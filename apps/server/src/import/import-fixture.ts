import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { ordersOf, type FileFormat } from './import-file.ts';
import { readMapping } from './read-mapping.ts';
import type { Rejection } from './rejection.ts';

/** A mapping of a small file; members of `changes` stand in for those of the same name, undefined removes one. */
export function mappingText(changes: Record<string, unknown> = {}): string {
  return JSON.stringify({
    orderId: 'id',
    customerId: 'customer',
    currencyCode: { constant: 'GBP' },
    orderTotal: 'sum-of-lines',
    lineItems: { sku: 'sku', quantity: 'qty', lineTotal: 'amount' },
    ...changes,
  });
}

/** A file of a test's own, gone with the test. */
export function fileOf(t: TestContext, content: string | Buffer, name = 'orders.csv'): string {
  const folder = mkdtempSync(join(tmpdir(), 'loyaltyos-import-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** What an import would send of a file, and what it would reject. */
export async function readOrders(
  t: TestContext,
  content: string | Buffer,
  changes: Record<string, unknown> = {},
  format: FileFormat = 'csv',
): Promise<{ orders: Record<string, unknown>[]; rejections: Rejection[] }> {
  const mapping = readMapping(mappingText(changes), format);
  const path = fileOf(t, content);
  const orders: Record<string, unknown>[] = [];
  const rejections: Rejection[] = [];
  for await (const read of ordersOf({ path, format, mapping }, () => {})) {
    if ('body' in read) orders.push(JSON.parse(read.body) as Record<string, unknown>);
    else rejections.push(read);
  }
  return { orders, rejections };
}
