import { Defect } from '@loyaltyos/kernel';
import type { ArrayType } from './array-types.ts';
import type { MessageWriter } from './message-writer.ts';

/** Whether a parameter's value goes in binary; the others go as text. */
export function isBinary(value: unknown, array: ArrayType | undefined): boolean {
  return value instanceof Uint8Array || (array !== undefined && Array.isArray(value));
}

/** Writes a parameter: its length in bytes (-1 for NULL), then its bytes. */
export function writeParameter(writer: MessageWriter, value: unknown, array: ArrayType | undefined): void {
  if (value === null) writer.int32(-1);
  else if (value instanceof Uint8Array) writer.sizedBytes(value);
  else if (!Array.isArray(value)) writer.sizedText(scalarText(value));
  else if (array === undefined) writer.sizedText(arrayText(value));
  else writeArray(writer, value, array);
}

/** An array of one dimension in PostgreSQL's binary form (array_recv of its source, arrayfuncs.c). */
function writeArray(writer: MessageWriter, values: readonly unknown[], { elementOid, write }: ArrayType): void {
  const start = writer.openSized();
  writer.int32(values.length === 0 ? 0 : 1);
  writer.int32(values.includes(null) ? 1 : 0);
  writer.int32(elementOid);
  if (values.length > 0) {
    writer.int32(values.length);
    writer.int32(1);
    for (const value of values) {
      if (value === null) writer.int32(-1);
      else write(writer, value);
    }
  }
  writer.closeSized(start);
}

function scalarText(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
      throw new Defect(`not a value for a parameter: ${typeof value}`);
  }
}

/** The text form, for types that are not sent in binary: every element quoted, so that none is taken for NULL. */
function arrayText(values: readonly unknown[]): string {
  const elements = values.map((value) =>
    value === null ? 'NULL' : `"${scalarText(value).replaceAll(/["\\]/g, String.raw`\$&`)}"`,
  );
  return `{${elements.join(',')}}`;
}
