import type { NamingRules } from '../../language-model/naming-rules.ts';

/** Words that name nothing in Python. */
export const KEYWORDS: readonly string[] = [
  'False None True and as assert async await break class continue def del elif else except finally for from global if import',
  'in is lambda nonlocal not or pass raise return try while with yield',
].flatMap((line) => line.split(' '));
/** Members of every pydantic model. */
const MODEL_MEMBERS =
  'construct copy dict from_orm json parse_file parse_obj parse_raw schema schema_json validate'.split(' ');
/** What the modules of models and resources name besides. */
const MODULE_NAMES =
  'Any Annotated Exact ExactInput Instant Day Duration Literal Model PatchModel Private RequestModel Scalar SharedModel'.split(
    ' ',
  );
/** Parameters that every method, or the class around it, has already. */
const PARAMETERS = 'self options if_match if_none_match limit cursor'.split(' ');

/** How Python calls things. */
export const PYTHON_NAMES: NamingRules = {
  language: 'python',
  types: { casing: 'PascalCase', reserved: new Set([...KEYWORDS, ...MODULE_NAMES]) },
  fields: { casing: 'snake_case', reserved: new Set([...KEYWORDS, ...MODEL_MEMBERS]) },
  values: { casing: 'SCREAMING_SNAKE_CASE' },
  resources: { casing: 'snake_case', reserved: new Set([...KEYWORDS, 'close']) },
  methods: { casing: 'snake_case', reserved: new Set([...KEYWORDS, 'with_response']) },
  functions: { casing: 'snake_case', reserved: new Set(KEYWORDS) },
  parameters: { casing: 'snake_case', reserved: new Set([...KEYWORDS, ...PARAMETERS]) },
  files: { casing: 'snake_case', reserved: new Set(KEYWORDS) },
};
