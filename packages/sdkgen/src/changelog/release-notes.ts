import notes from '../../releases/notes.json' with { type: 'json' };

/** A release of the SDKs, which all have the same version. */
export interface Release {
  readonly version: string;
  /** The day of the release, `2027-01-31`; null while it is not released. */
  readonly date: string | null;
  /** What no comparison of two APIs can tell, written by hand: by language, and under `all` what changed in every one. */
  readonly notes: Readonly<Record<string, readonly string[]>>;
}

/** Every release, the newest first. The first of them is the one that is made now. */
export const RELEASES = notes as readonly Release[] as readonly [Release, ...Release[]];

/** The version of the SDKs that are made now. It follows what the SDKs offer, and is not the version of the document. */
export const SDK_VERSION: string = RELEASES[0].version;
