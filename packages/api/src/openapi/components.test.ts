import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Choice, Constant, OpenEnum } from '../schema/choice.ts';
import { Closed, Open } from '../schema/object.ts';
import { OneOf } from '../schema/one-of.ts';
import { Components } from './components.ts';

test('what has a name becomes a component, once', () => {
  const components = new Components();
  const part = Open({}, { name: 'Part', description: 'A part.' });
  assert.deepEqual(components.schema(Open({ a: part, b: part }, { name: 'Whole' })), {
    $ref: '#/components/schemas/Whole',
  });
  assert.deepEqual(Object.keys(components.render().schemas), ['Part', 'Whole']);
  assert.throws(() => components.schema(Closed({}, { name: 'Part' })), /two things are called Part/);
});

test('the same enum has one name, asked for and answered', () => {
  const components = new Components();
  components.schema(Choice('Colour', ['red', 'blue'], 'A colour.'));
  components.schema(OpenEnum('Colour', ['red', 'blue'], 'The colour.'));
  assert.throws(() => components.schema(OpenEnum('Colour', ['red'], 'A colour.')), /two things are called Colour/);
  assert.throws(() => components.schema({ type: 'string', enum: ['red', 'blue'] }), /an enum has a name/);
});

test('a union says by which member its objects are told apart', () => {
  const cat = Open({ kind: Constant('cat', 'It purrs.') }, { name: 'Cat' });
  const dog = Open({ kind: Constant('dog', 'It barks.') }, { name: 'Dog' });
  const components = new Components();
  components.schema(OneOf({ name: 'Pet', by: 'kind', description: 'A pet.' }, [cat, dog]));
  assert.deepEqual(components.render().schemas['Pet'], {
    oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }],
    discriminator: {
      propertyName: 'kind',
      mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' },
    },
    description: 'A pet.',
  });
  const stone = Open({}, { name: 'Stone' });
  assert.throws(() => OneOf({ name: 'Pet', by: 'kind', description: 'A pet.' }, [cat, stone]), /a constant kind/);
});
