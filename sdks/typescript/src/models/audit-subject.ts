/** What was changed. */
export interface AuditSubject {
  /** What kind of thing. */
  kind: string;
  /** Which one. */
  id: string;
}
