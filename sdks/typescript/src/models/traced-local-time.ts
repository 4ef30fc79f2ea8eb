/** When it was in the zone of the rule set. */
export interface TracedLocalTime {
  /** The day. */
  date: string;
  /** The time. */
  time: string;
  /** The day of the week. */
  weekday: string;
  /** The zone of the rule set. */
  zone: string;
}
