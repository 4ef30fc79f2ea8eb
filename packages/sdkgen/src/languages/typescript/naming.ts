import type { NamingRules } from '../../language-model/naming-rules.ts';

/** What the runtime exports, and what every module of JavaScript may mean by itself. */
const TYPES = [
  'ApiError ApiResponse AttemptAnswered AttemptFailed AttemptStarted Call CallOptions ClientOptions Decimal DecimalInput',
  'Duration Fetch FieldError Hooks IdempotencyOptions IfMatchOptions IfMatchOrNoneMatchOptions Input InstantInput Json Logger',
  'LoyaltyOSClient LoyaltyOSCore LoyaltyOSError OpenEnum Operation Page PagedCall PageQuery ParameterValue PlainDate',
  'ProblemCode Shape UnknownArm Unlisted WithResponse',
  'Array Boolean Date Error Function Headers Map Number Object Promise Record Request Response Set String Symbol',
].flatMap((line) => line.split(' '));

/** Words that no parameter can be called, and what every function calls its other parameters. */
const PARAMETERS = [
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally',
  'for function if implements import in instanceof interface let new null package private protected public return static super',
  'switch this throw true try typeof var void while with yield',
  'body client options query',
].flatMap((line) => line.split(' '));

/** How TypeScript calls things. Fields keep the names of the wire: objects are sent, and given, as they are. */
export const TYPESCRIPT_NAMES: NamingRules = {
  language: 'typescript',
  types: { casing: 'PascalCase', reserved: new Set(TYPES) },
  fields: { casing: 'camelCase' },
  values: { casing: 'camelCase' },
  resources: { casing: 'camelCase', reserved: new Set(['request', 'then']) },
  methods: { casing: 'camelCase', reserved: new Set(['constructor', 'then']) },
  functions: { casing: 'camelCase', reserved: new Set(['webhooks']) },
  parameters: { casing: 'camelCase', reserved: new Set(PARAMETERS) },
  files: { casing: 'kebab-case' },
};
