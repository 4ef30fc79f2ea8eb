/** What the API asks of the process that it runs in, to answer those who operate it. */
export interface Operations {
  /** Whether requests can be served: each check by name. */
  readiness(): Promise<Readonly<Record<string, boolean>>>;
  /** The metrics of the process in the Prometheus text format. */
  metrics(): Promise<string>;
}

/** One request, when its answer has been sent. Holds no header, no body and no query. */
export interface RequestRecord {
  readonly requestId: string;
  /** The operation's id, or undefined where no operation was reached. */
  readonly operation: string | undefined;
  readonly method: string;
  readonly status: number;
  readonly problem: string | undefined;
  readonly tenantId: string | undefined;
  readonly principalId: string | undefined;
  readonly durationMs: number;
}

/** Where the API tells what it did: logs and metrics are made of it. */
export interface Observer {
  answered(record: RequestRecord): void;
  /** A request failed for a reason that the caller is not told. */
  failed(requestId: string, cause: unknown): void;
}
