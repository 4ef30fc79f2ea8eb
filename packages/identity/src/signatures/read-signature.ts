import { Problem } from '@loyaltyos/problems';
import { parseDictionary, serializeInnerList, type InnerList, type Item } from 'structured-headers';
import { fieldValue, SIGNATURE_ALGORITHM, SIGNATURE_TAG } from './signature-base.ts';

/** A signature of ours as a request carries it, read and not yet believed. */
export interface ReadSignature {
  /** What it covers, in its order, without repeats. */
  readonly components: readonly string[];
  /** The list of components with its parameters, as it is signed. */
  readonly parameters: string;
  /** Epoch seconds. */
  readonly created: number;
  /** Epoch seconds. */
  readonly expires: number | undefined;
  readonly nonce: string | undefined;
  readonly keyId: string | undefined;
  readonly signature: Uint8Array;
}

const MAX_COMPONENTS = 20;
const MAX_NONCE_LENGTH = 256;

/**
 * The signature with our tag; undefined where a request carries none. Signatures with other tags are others' business.
 *
 * @throws Problem `invalid-signature` for fields that are not well-formed, two signatures of ours, and parameters that are not
 *   ours.
 */
export function readSignature(fieldLines: readonly string[]): ReadSignature | undefined {
  const inputField = fieldValue('signature-input', fieldLines);
  if (inputField === undefined) return undefined;
  const inputs = parsed('Signature-Input', inputField);
  const ours = [...inputs].filter((entry): entry is [string, InnerList] => tagOf(entry[1]) === SIGNATURE_TAG);
  const [found, another] = ours;
  if (found === undefined) return undefined;
  if (another !== undefined) throw refused(`Two signatures have the tag ${SIGNATURE_TAG}.`);
  const [label, input] = found;
  const signatures = parsed('Signature', fieldValue('signature', fieldLines) ?? '');
  const signature = signatures.get(label)?.[0];
  if (!(signature instanceof ArrayBuffer)) throw refused(`The field Signature has no bytes named ${label}.`);
  return { ...readInput(input), signature: new Uint8Array(signature) };
}

function readInput(input: InnerList): Omit<ReadSignature, 'signature'> {
  const [items, parameters] = input;
  if (items.length > MAX_COMPONENTS) throw refused(`At most ${MAX_COMPONENTS} components are covered.`);
  const components = items.map(([name, itemParameters]) => {
    if (typeof name !== 'string') throw refused('A component is named by a string.');
    if (itemParameters.size > 0) throw refused('Components are covered without parameters.');
    return name;
  });
  if (new Set(components).size < components.length) throw refused('A component is covered twice.');
  const algorithm = textOf('alg', parameters.get('alg'));
  if (algorithm !== undefined && algorithm !== SIGNATURE_ALGORITHM) {
    throw refused(`The key is one for ${SIGNATURE_ALGORITHM}.`);
  }
  const created = secondsOf('created', parameters.get('created'));
  if (created === undefined) throw refused('The parameter created is missing.');
  const nonce = textOf('nonce', parameters.get('nonce'));
  if (nonce !== undefined && (nonce.length === 0 || nonce.length > MAX_NONCE_LENGTH)) {
    throw refused(`A nonce has 1 to ${MAX_NONCE_LENGTH} characters.`);
  }
  return {
    components,
    parameters: serializeInnerList(input),
    created,
    expires: secondsOf('expires', parameters.get('expires')),
    nonce,
    keyId: textOf('keyid', parameters.get('keyid')),
  };
}

function parsed(name: string, field: string): ReturnType<typeof parseDictionary> {
  try {
    return parseDictionary(field);
  } catch (cause) {
    throw refused(`The field ${name} is not a dictionary (RFC 9651).`, cause);
  }
}

function tagOf(member: InnerList | Item): unknown {
  return Array.isArray(member[0]) ? member[1].get('tag') : undefined;
}

function textOf(name: string, value: unknown): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  throw refused(`The parameter ${name} is a string.`);
}

function secondsOf(name: string, value: unknown): number | undefined {
  if (value === undefined || (typeof value === 'number' && Number.isInteger(value))) return value;
  throw refused(`The parameter ${name} is a whole number of seconds.`);
}

function refused(detail: string, cause?: unknown): Problem {
  return new Problem('invalid-signature', { detail, cause });
}
