import type { ProgrammeDocument } from '../../engine.ts';
import { compileDecoder } from '../../wire/decode.ts';
import { readJson } from '../../wire/read-json.ts';
import { ProgrammeRequest } from './programme-schema.ts';
import { readProgramme } from './read-programme.ts';

const decode = compileDecoder(ProgrammeRequest);

/**
 * A document from a file, read as a request is: what `GET /programme` answers can be kept in one.
 *
 * @throws Problem `malformed-json`, `malformed-request`, `invalid-values`, with the place of what is wrong.
 */
export function parseProgramme(bytes: Buffer): ProgrammeDocument {
  return readProgramme(decode(readJson(bytes)));
}
