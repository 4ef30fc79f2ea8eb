import type { Api } from '../api-model/api.ts';
import { nameApi } from '../language-model/name-api.ts';
import type { NamingRules } from '../language-model/naming-rules.ts';
import { compareApis } from './compare-apis.ts';
import { keptApis } from './kept-apis.ts';
import type { Notation } from './notation.ts';
import { RELEASES, type Release } from './release-notes.ts';
import { writeChangelog, type ReleaseChapter } from './write-changelog.ts';

/** What a language calls things, and how its documents write them. */
export interface ChangelogLanguage {
  /** The name of its folder, under which the notes have what changed in it alone. */
  readonly language: string;
  readonly rules: NamingRules;
  readonly notation: Notation;
}

/** The text of `CHANGELOG.md`: every release, up to the one that is made of this API. */
export function changelogOf(api: Api, language: ChangelogLanguage): string {
  const kept = keptApis();
  return writeChangelog(chaptersOf({ releases: RELEASES, kept, current: api }, language), language.notation);
}

function chaptersOf(
  { releases, kept, current }: { releases: readonly Release[]; kept: ReadonlyMap<string, Api>; current: Api },
  { language, rules }: ChangelogLanguage,
): ReleaseChapter[] {
  const apis = releases.map(({ version }, index) => (index === 0 ? current : kept.get(version)));
  return releases.flatMap(({ version, date, notes }, index): ReleaseChapter[] => {
    const api = apis[index];
    const before = apis[index + 1];
    if (api === undefined) return [];
    return [
      {
        version,
        date,
        notes: [...(notes['all'] ?? []), ...(notes[language] ?? [])],
        model: nameApi(api, rules),
        since: before === undefined ? undefined : { model: nameApi(before, rules), changes: compareApis(before, api) },
      },
    ];
  });
}
