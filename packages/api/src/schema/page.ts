import { Type, type TArray, type TObject, type TSchema, type TUnsafe } from 'typebox';
import { Nullable, Open } from './object.ts';

/** A page of a list, as a named component. */
export function PageOf<Item extends TSchema>(
  item: Item,
  name: string,
): TObject<{ data: TArray<Item>; nextCursor: TUnsafe<string | null> }> {
  return Open(
    {
      data: Type.Array(item, { description: 'The items of this page.' }),
      nextCursor: Nullable(
        Type.Unsafe<string>({
          type: 'string',
          'x-semantic': 'cursor',
          description: 'What asks for the next page; null on the last one.',
        }),
      ),
    },
    { name, description: 'Some of a list, and what asks for more of it.' },
  );
}
