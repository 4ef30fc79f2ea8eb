/** One request as it came to the proxy, and how it ended. Times are milliseconds of a clock that only goes forward. */
export interface Exchange {
  /** An operation's id, `token`, or undefined for what is neither. */
  readonly on: string | undefined;
  readonly method: string;
  readonly target: string;
  /** In lower case; several lines of one field are one text with commas. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly beganAt: number;
  /** When the answer had left, the connection was cut, or the client closed it. */
  endedAt: number | undefined;
  /** Whether the client closed the connection before it had its answer. */
  closedByClient: boolean;
  cutByProxy: boolean;
  /** What the client got; undefined where it got no head. */
  status: number | undefined;
}
