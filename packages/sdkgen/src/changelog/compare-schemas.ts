import type { Api, EnumSchema, Field, ObjectSchema, Schema, UnionSchema, Use } from '../api-model/api.ts';
import { breaking, compatible, type Change, type Relation } from './change.ts';
import { relateTypes } from './relate-types.ts';

/** What changed for whoever makes and reads values. */
export function compareSchemas(before: Api, after: Api): Change[] {
  const removed = [...before.schemas.keys()].filter((schema) => !after.schemas.has(schema));
  return [
    ...removed.map((schema) => breaking({ kind: 'schema-removed', schema })),
    ...[...after.schemas.values()].flatMap((schema) => compareSchema(before.schemas.get(schema.name), schema)),
  ];
}

function compareSchema(before: Schema | undefined, after: Schema): Change[] {
  if (before === undefined) return [compatible({ kind: 'schema-added', schema: after.name })];
  if (before.kind === 'object' && after.kind === 'object') return compareObjects(before, after);
  if (before.kind === 'union' && after.kind === 'union') return compareUnions(before, after);
  if (before.kind === 'enum' && after.kind === 'enum') return compareEnums(before, after);
  return [breaking({ kind: 'schema-kind-changed', schema: after.name })];
}

function compareObjects(before: ObjectSchema, after: ObjectSchema): Change[] {
  const schema = after.name;
  const kept = new Set(after.fields.map(({ name }) => name));
  const removed = before.fields.filter(({ name }) => !kept.has(name));
  // What neither side carried before and after cannot be met by a program that was there before.
  const used = {
    inRequests: before.used.inRequests && after.used.inRequests,
    inAnswers: before.used.inAnswers && after.used.inAnswers,
  };
  const absence = { kind: 'absence-changed', schema, patch: after.patch } as const;
  return [
    ...compareUses(before, after),
    ...(before.patch === after.patch ? [] : [breaking(absence)]),
    ...removed.map(({ name }) => breaking({ kind: 'field-removed', schema, field: name })),
    ...after.fields.flatMap((field) => {
      const was = before.fields.find(({ name }) => name === field.name);
      return was === undefined ? [addedField(schema, field, used)] : compareField(schema, [was, field], used);
    }),
  ];
}

function compareUses({ used: before }: ObjectSchema, { name: schema, used: after }: ObjectSchema): Change[] {
  const sides = [
    { in: 'requests', was: before.inRequests, is: after.inRequests },
    { in: 'answers', was: before.inAnswers, is: after.inAnswers },
  ] as const;
  return sides.flatMap(({ in: side, was, is }) => {
    if (was === is) return [];
    return [
      is ? compatible({ kind: 'use-added', schema, in: side }) : breaking({ kind: 'use-removed', schema, in: side }),
    ];
  });
}

function addedField(schema: string, { name: field, required }: Field, used: Use): Change {
  return {
    breaking: required && used.inRequests,
    what: { kind: 'field-added', schema, field, required: required && used.inRequests },
  };
}

function compareField(schema: string, [before, after]: readonly [Field, Field], used: Use): Change[] {
  const place = { schema, field: after.name };
  const changes: Change[] = [];
  if (!before.required && after.required) {
    changes.push({ breaking: breaks('narrower', used), what: { kind: 'field-now-required', ...place } });
  }
  if (before.required && !after.required) {
    changes.push({ breaking: breaks('wider', used), what: { kind: 'field-now-optional', ...place } });
  }
  const relation = relateTypes(before.type, after.type);
  if (relation !== undefined) {
    changes.push({ breaking: breaks(relation, used), what: { kind: 'field-type-changed', ...place, relation } });
  }
  const [wasHidden, isHidden] = [before, after].map(({ secret, pii }) => secret || pii);
  if (!wasHidden && isHidden) changes.push(compatible({ kind: 'field-now-hidden', ...place }));
  if (wasHidden && !isHidden) changes.push(compatible({ kind: 'field-no-longer-hidden', ...place }));
  return changes;
}

/** A request may be allowed more, and an answer may hold less: the other way round somebody is surprised. */
function breaks(relation: Relation, { inRequests, inAnswers }: Use): boolean {
  if (relation === 'other') return true;
  return relation === 'wider' ? inAnswers : inRequests;
}

function compareUnions(before: UnionSchema, after: UnionSchema): Change[] {
  const schema = after.name;
  if (before.discriminator !== after.discriminator) return [breaking({ kind: 'discriminator-changed', schema })];
  const kept = new Set(after.arms.map(({ value }) => value));
  const removed = before.arms.filter(({ value }) => !kept.has(value));
  return [
    ...removed.map(({ value }) => breaking({ kind: 'arm-removed', schema, value })),
    ...after.arms.flatMap(({ value, schema: arm }) => {
      const was = before.arms.find((other) => other.value === value);
      if (was === undefined) return [compatible({ kind: 'arm-added', schema, value, arm })];
      return was.schema === arm ? [] : [breaking({ kind: 'arm-changed', schema, value })];
    }),
  ];
}

/** Every enum is open: a program that reads one has had to expect values that it does not know. */
function compareEnums(before: EnumSchema, after: EnumSchema): Change[] {
  const schema = after.name;
  const removed = before.values.filter((value) => !after.values.includes(value));
  const added = after.values.filter((value) => !before.values.includes(value));
  return [
    ...removed.map((value) => breaking({ kind: 'value-removed', schema, value })),
    ...added.map((value) => compatible({ kind: 'value-added', schema, value })),
  ];
}
