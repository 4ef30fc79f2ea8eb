import { assert } from '@loyaltyos/kernel';
import { Type, type Static, type TObject, type TUnsafe } from 'typebox';

interface UnionOptions<Member extends string> {
  /** Of the component. */
  readonly name: string;
  /** The member by which the objects are told apart: a constant in each. */
  readonly by: Member;
  readonly description: string;
}

/** One of several named objects, told apart by a member; a client must accept others, which later versions may add. */
export function OneOf<Member extends string, const Arms extends readonly TObject[]>(
  { name, by, description }: UnionOptions<Member>,
  arms: Arms,
): TUnsafe<Static<Arms[number]>> {
  const mapping = Object.fromEntries(
    arms.map((arm) => {
      const { $id } = arm as { $id?: string };
      const { const: value } = (arm.properties[by] ?? {}) as { const?: string };
      assert($id !== undefined && value !== undefined, `the objects of ${name} have a name and a constant ${by}`);
      return [value, `#/components/schemas/${$id}`];
    }),
  );
  return Type.Unsafe<Static<Arms[number]>>({
    $id: name,
    oneOf: [...arms],
    discriminator: { propertyName: by, mapping },
    description,
  });
}
