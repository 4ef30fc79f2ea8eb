/** One step down into a value: the name of a member, or the place in a list from 0. */
export type Step = string | number;

/** The JSON pointer (RFC 6901) that the steps make; '' for no step. */
export function pointerTo(steps: readonly Step[]): string {
  let pointer = '';
  for (const step of steps) {
    pointer += typeof step === 'number' ? `/${step}` : `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  }
  return pointer;
}
