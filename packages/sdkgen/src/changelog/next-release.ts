import type { Document } from '../api-model/document.ts';
import { readDocument } from '../api-model/read-document.ts';
import { releaseFaults } from './check-release.ts';
import { keepApi } from './kept-api.ts';
import { keptApis } from './kept-apis.ts';
import { RELEASES } from './release-notes.ts';

/** The release that would be made of a document. */
export interface NextRelease {
  readonly version: string;
  /** Null while it is not released. */
  readonly date: string | null;
  /** Why it may not be released, a sentence each. */
  readonly faults: readonly string[];
  /** The API as it is kept of a release. */
  readonly api: string;
}

/** @throws {DocumentError} The document says something that the SDKs have no word for. */
export function nextRelease(document: Document): NextRelease {
  const [{ version, date }] = RELEASES;
  const current = readDocument(document);
  const faults = releaseFaults({ releases: RELEASES, kept: keptApis(), current });
  return { version, date, faults, api: keepApi(current) };
}
