import { parseDecimal } from '@loyaltyos/kernel';
import type { AttributeValue } from '@loyaltyos/rules';
import { ATTRIBUTE_NAME, MAX_ATTRIBUTE_LENGTH, MAX_ATTRIBUTES } from '../schema/attributes.ts';
import type { Decoder, SchemaNode } from './decode.ts';
import { textDecoder } from './decode-text.ts';
import type { Findings } from './findings.ts';
import { JsonNumber, type ReadJson } from './json-value.ts';

const NAME = new RegExp(ATTRIBUTE_NAME, 'u');
const decodeText = textDecoder({ maxLength: MAX_ATTRIBUTE_LENGTH });

/** Free members: any name of the pattern (so never `__proto__`), any scalar. */
export function attributesDecoder(_schema: SchemaNode): Decoder {
  return decodeMembers(decodeAttribute);
}

/** What is to become of free members: null removes one. */
export function attributesChangeDecoder(_schema: SchemaNode): Decoder {
  return decodeMembers((value, findings) => (value === null ? null : decodeAttribute(value, findings)));
}

type AttributeDecoder = (value: ReadJson, findings: Findings) => AttributeValue | null | undefined;

function decodeMembers(decodeMember: AttributeDecoder): Decoder {
  return (value, findings) => {
    if (!(value instanceof Map)) return findings.shape('wrong-type', 'Must be an object.');
    if (value.size > MAX_ATTRIBUTES) {
      return findings.value('too-many-members', `Must have at most ${MAX_ATTRIBUTES} members.`);
    }
    const decoded: Record<string, AttributeValue | null | undefined> = {};
    for (const [name, member] of value as ReadonlyMap<string, ReadJson>) {
      if (!NAME.test(name)) return findings.value('attribute-name', `Names must match ${ATTRIBUTE_NAME}.`);
      findings.path.push(name);
      decoded[name] = decodeMember(member, findings);
      findings.path.pop();
    }
    return decoded;
  };
}

function decodeAttribute(value: ReadJson, findings: Findings): AttributeValue | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return decodeText(value, findings) as string | undefined;
  if (!(value instanceof JsonNumber)) return findings.shape('wrong-type', 'Must be text, a number, true or false.');
  return parseDecimal(value.text) ?? findings.value('too-many-digits', 'Must have at most 40 digits.');
}
