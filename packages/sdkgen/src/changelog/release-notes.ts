import notes from '../../releases/notes.json' with { type: 'json' };

/** A release of the SDKs, which all have the same version: what no comparison of two APIs can tell, written by hand. */
export interface ReleaseNotes {
  readonly version: string;
  /** The day of the release, `2027-01-31`; null while it is not released. */
  readonly date: string | null;
  /** What changed in every language. */
  readonly all: readonly string[];
  /** What changed in one language, by the name of its folder. */
  readonly [language: string]: readonly string[] | string | null;
}

/** Every release, the newest first. The first of them is the one that is made now. */
export const RELEASE_NOTES: readonly [ReleaseNotes, ...ReleaseNotes[]] = notes as [ReleaseNotes];

/** The version of the SDKs that are made now. It follows what the SDKs offer, and is not the version of the document. */
export const SDK_VERSION: string = RELEASE_NOTES[0].version;
