import type { NamingRules } from '../../language-model/naming-rules.ts';

/** Words that name nothing in Java. */
const KEYWORDS: readonly string[] = [
  '_ abstract assert boolean break byte case catch char class const continue default do double else enum extends false final',
  'finally float for goto if implements import instanceof int interface long native new null package private protected public',
  'return short static strictfp super switch synchronized this throw throws transient true try void volatile while',
].flatMap((line) => line.split(' '));
/** Methods that every object has. */
const OBJECT_METHODS = 'clone equals finalize getClass hashCode notify notifyAll toString wait'.split(' ');
/** Members that every model, or its builder, has besides. */
const MODEL_MEMBERS = 'additionalProperties build builder putAdditionalProperty toBuilder'.split(' ');
/** Types that are there without an import, and those that models name. */
const TYPE_NAMES: readonly string[] = [
  'Boolean Byte Character Class Double Enum Error Exception Float Integer Iterable Long Module Number Object Override Process',
  'Package Record Runnable Short String System Thread Throwable Void',
  'BigDecimal Builder Duration Fields Instant JsonValue List LocalDate Map Nullable Objects OpenEnum Patch StringJoiner Unknown',
].flatMap((line) => line.split(' '));
/** Parameters that every method has already. */
const PARAMETERS = 'body cursor ifMatch ifNoneMatch limit options params'.split(' ');

/** How Java calls things. */
export const JAVA_NAMES: NamingRules = {
  language: 'java',
  types: { casing: 'PascalCase', reserved: new Set(TYPE_NAMES) },
  fields: { casing: 'camelCase', reserved: new Set([...KEYWORDS, ...OBJECT_METHODS, ...MODEL_MEMBERS]) },
  values: { casing: 'SCREAMING_SNAKE_CASE' },
  resources: {
    casing: 'camelCase',
    reserved: new Set([...KEYWORDS, ...OBJECT_METHODS, 'async', 'builder', 'close', 'fromEnvironment']),
  },
  methods: { casing: 'camelCase', reserved: new Set([...KEYWORDS, ...OBJECT_METHODS, 'withResponse']) },
  functions: { casing: 'camelCase', reserved: new Set(KEYWORDS) },
  parameters: { casing: 'camelCase', reserved: new Set([...KEYWORDS, ...PARAMETERS]) },
};
