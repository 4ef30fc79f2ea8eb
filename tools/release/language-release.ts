import type { Report } from './report.ts';

/** How the packages of a language are built and tried. */
export interface LanguageRelease {
  /** The name of its folder below `sdks/`. */
  readonly language: string;
  /** What the machine lacks, in a few words; undefined where everything is there. */
  readonly lacks: () => string | undefined;
  readonly run: (report: Report, facts: ReleaseFacts) => void;
}

/** What has to be the same in every package. */
export interface ReleaseFacts {
  readonly version: string;
  /** The text of the licence. */
  readonly licence: string;
}

export const LICENCE_ID = 'Apache-2.0';
