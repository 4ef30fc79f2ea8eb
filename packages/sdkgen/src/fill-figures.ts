import behaviour from '../behaviour.json' with { type: 'json' };

/**
 * A text with the figures of behaviour in the place of `{{retries.maxRetries}}`; `{{timeouts.attemptMs / 1000}}` is in seconds.
 *
 * @throws Error for a figure that is none.
 */
export function fillFigures(path: string, text: string): string {
  return text.replaceAll(/\{\{(?<name>[\w.]+)(?: \/ (?<by>\d+))?\}\}/g, (_, name: string, by: string | undefined) => {
    let found: unknown = behaviour;
    for (const member of name.split('.')) found = (found as Record<string, unknown> | undefined)?.[member];
    if (typeof found !== 'number') throw new Error(`${path}: ${name} is no figure of behaviour`);
    return String(found / Number(by ?? 1));
  });
}
