const TIME_TEXT = /^(\d{2}):(\d{2})$/;

/** Milliseconds since midnight of `17:00`; `24:00` is the end of the day. @returns undefined for no such time. */
export function parseLocalTime(text: string): number | undefined {
  const match = TIME_TEXT.exec(text);
  if (match === null) return undefined;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return undefined;
  return (hour * 60 + minute) * 60_000;
}

/** `17:00`, or `17:00:30.500` where the time is finer than minutes. */
export function formatLocalTime(millisecond: number): string {
  const text = new Date(millisecond % 86_400_000).toISOString().slice(11, 23);
  if (millisecond === 86_400_000) return '24:00';
  return text.replace(/\.000$/, '').replace(/^(\d\d:\d\d):00$/, '$1');
}
