import { Caller, type FuzzTenant } from './caller.ts';
import { Draw } from './draw.ts';
import { endsConnection, mayStayUnanswered, rawRequest, type FuzzRequest } from './fuzz-request.ts';
import { faultOf } from './judge.ts';
import { learnFrom } from './learn.ts';
import { anyEndpoint, validRequest } from './make-request.ts';
import { RawConnection, type WireAnswer } from './raw-connection.ts';
import { shrink } from './shrink.ts';
import { spoil } from './spoil-request.ts';

export interface FuzzOptions {
  /** Of the server, on this machine. */
  readonly port: number;
  /** Two at least. */
  readonly tenants: readonly FuzzTenant[];
  readonly seed: number;
  readonly requests: number;
  /** How many connections there are at once. */
  readonly connections: number;
  /** Stop after so many findings. Absent: 20. */
  readonly mostFindings?: number;
  readonly onProgress?: (sent: number) => void;
}

/** A request that should have been answered differently. */
export interface Finding {
  readonly fault: string;
  readonly operation: string;
  /** Which walk of the seed found it, and as which of its requests. */
  readonly at: string;
  /** What was done to a valid request. */
  readonly spoilt: readonly string[];
  /** The request made smaller, as it goes onto the wire, without its token. */
  readonly request: string;
  readonly answer: string;
}

export interface FuzzResult {
  readonly sent: number;
  readonly findings: readonly Finding[];
  /** How often each operation was answered how: `200`, `409 order-conflict`, `none`. */
  readonly answered: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const TIMEOUT_MS = 30_000;

/**
 * Sends requests that the declarations of the operations allow, and others that they do not, and judges every answer. Each
 * connection walks by numbers of its own, drawn from the seed, and all meet at the same ids. How their steps mix is up to the
 * machine: only a single connection does the same again.
 */
export async function runFuzz(options: FuzzOptions): Promise<FuzzResult> {
  const { port, tenants, seed, requests, connections, mostFindings = 20 } = options;
  const findings: Finding[] = [];
  const answered = new Map<string, Map<string, number>>();
  let sent = 0;

  const callers = tenants.map((tenant, index) => new Caller(tenant, new Draw(seed * 1009 - 1 - index)));
  for (const caller of callers) caller.meet(callers);

  async function walk(index: number): Promise<void> {
    const draw = new Draw(seed * 1009 + index);
    const connection = new RawConnection(port, index);
    for (let step = 0; sent < requests && findings.length < mostFindings; step += 1) {
      sent += 1;
      if (sent % 1000 === 0) options.onProgress?.(sent);
      const caller = draw.one(callers);
      const request = await nextRequest(caller, draw);
      const answer = await exchange(connection, request);
      count(request.endpoint.id, outcomeOf(answer));
      const fault = faultOf(request, answer);
      // Who could not say who they are is counted by address.
      if (answer?.status === 401 || answer?.status === 429) connection.close();
      if (fault === undefined) {
        if (answer !== undefined) learnFrom(request, answer);
        continue;
      }
      const smaller = await shrink(request, fault, async (candidate) =>
        faultOf(candidate, await exchange(connection, candidate)),
      );
      findings.push(findingOf(smaller, fault, answer, `walk ${index}, request ${step}`));
    }
    connection.close();
  }

  function count(operation: string, outcome: string): void {
    const outcomes = answered.get(operation) ?? new Map<string, number>();
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    answered.set(operation, outcomes);
  }

  await Promise.all(Array.from({ length: connections }, (_, index) => walk(index)));
  return { sent, findings, answered };
}

function outcomeOf(answer: WireAnswer | undefined): string {
  if (answer === undefined) return 'none';
  const code = /"code":"([a-z-]+)","requestId"/.exec(answer.body)?.[1];
  return answer.status >= 400 && code !== undefined ? `${answer.status} ${code}` : String(answer.status);
}

/** A valid request, three times of five spoilt in one way or more. */
async function nextRequest(caller: Caller, draw: Draw): Promise<FuzzRequest> {
  const tokens = await caller.tenant.tokens();
  const token = draw.percent(95) ? tokens[0] : draw.one(tokens);
  const request = validRequest(anyEndpoint(draw), caller, draw, {
    token: token ?? '',
    session: await caller.tenant.session(),
  });
  for (let times = draw.one([0, 0, 1, 1, 2]); times > 0; times -= 1) spoil(request, draw);
  return request;
}

function exchange(connection: RawConnection, request: FuzzRequest): Promise<WireAnswer | undefined> {
  return connection.exchange(rawRequest(request), {
    isHead: request.method === 'HEAD',
    last: endsConnection(request),
    cutOff: mayStayUnanswered(request),
    timeoutMs: TIMEOUT_MS,
  });
}

const MOST_SHOWN = 4000;

function findingOf(request: FuzzRequest, fault: string, answer: WireAnswer | undefined, at: string): Finding {
  const token = /^Authorization: Bearer [\w.-]{100,}$/gm;
  return {
    fault,
    operation: request.endpoint.id,
    at,
    spoilt: request.spoilt,
    request: rawRequest(request)
      .toString('utf8')
      .replaceAll(token, 'Authorization: Bearer <token>')
      .slice(0, MOST_SHOWN),
    answer: answer === undefined ? 'none' : `${answer.status} ${answer.body.slice(0, MOST_SHOWN)}`,
  };
}
