import type { AuditAction } from '@loyaltyos/identity';
import type { Clock, Instant } from '@loyaltyos/kernel';
import type { Problem, ProblemCode, ProblemDocument } from '@loyaltyos/problems';
import type { Scope as KnownScope, SessionHolder, Visitor } from '@loyaltyos/identity';
import type { Static, TObject, TProperties, TSchema } from 'typebox';
import type { Authority, RequestFacts } from './authority.ts';
import type { Engine, Page, PageQuery } from './engine.ts';
import { entityTag, type Expected, type PreconditionDeclaration } from './http/read-precondition.ts';
import type { Operations } from './operations.ts';
import type { Principal } from './principal.ts';

/** What handlers work with. */
export interface Services {
  readonly engine: Engine;
  readonly authority: Authority;
  readonly operations: Operations;
  readonly clock: Clock;
  /** The origin that tokens and documents name, such as `https://api.example.com`. */
  readonly publicBase: string;
  /** Whether clients may show certificates: to our own listener, or through a listed proxy. */
  readonly mutualTls: boolean;
  /** The OpenAPI document as text. */
  readonly document: string;
}

/** One answer that an operation may give. */
export interface AnswerDeclaration {
  readonly description: string;
  readonly schema: TSchema;
  /** Absent: `application/json`. */
  readonly mediaType?: string;
  readonly example?: unknown;
  /** Header fields that this answer carries, with what they say. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface BodyDeclaration<Body extends TSchema> {
  readonly schema: Body;
  /** Absent: `application/json`. A form is read by RFC 6749: every value is text, unknown names are ignored. */
  readonly mediaType?: 'application/x-www-form-urlencoded';
  /** Whether the request may come without a body, which then counts as `{}`. */
  readonly optional?: true;
  /** Absent: 1 MiB. */
  readonly limitBytes?: number;
  readonly examples: Readonly<Record<string, unknown>>;
}

/**
 * What happens when the same request is sent again:
 * `read` changes nothing; `natural-key` answers the first answer by an id in the body; `optional-key` does so where an
 * `Idempotency-Key` is sent; `required-key` is refused without one; `none` acts again.
 */
export type Idempotency = 'read' | 'natural-key' | 'optional-key' | 'required-key' | 'none';

/**
 * Who of the people may call an operation of an organisation: anybody, who then has no session; whoever is logged in; admins and
 * owners; owners.
 */
export type MemberAccess = 'guest' | 'any' | 'admin' | 'owner';

/** Where an operation has no parameters of a kind. */
type NoProperties = Record<string, never>;

type StaticOf<Properties extends TProperties> = Static<TObject<Properties>>;

/** A request that has been read, checked and allowed. */
export interface Call<
  Path extends TProperties = TProperties,
  Query extends TProperties = TProperties,
  Body extends TSchema = TSchema,
  Scope extends KnownScope | null = KnownScope | null,
  Precondition extends PreconditionDeclaration = PreconditionDeclaration,
  Access extends MemberAccess | undefined = MemberAccess | undefined,
> {
  readonly requestId: string;
  readonly facts: RequestFacts;
  /** Who is logged in, where the operation is for members. */
  readonly member: Access extends 'any' | 'admin' | 'owner' ? SessionHolder : undefined;
  /** The caller as somebody without a session. */
  readonly visitor: Visitor;
  readonly principal: Scope extends KnownScope ? Principal : undefined;
  readonly path: StaticOf<Path>;
  readonly query: StaticOf<Query>;
  readonly body: Static<Body>;
  /** The page that is asked for, where the operation has pages. */
  readonly page: PageQuery;
  /** Never undefined where the operation requires one. */
  readonly idempotencyKey: string | undefined;
  /** The version that the caller has seen, null for nothing there; undefined where the request does not say. */
  readonly expected: Precondition extends { readonly need: 'required' } ? number | null : Expected;
  /** The `Authorization` field of operations without a scope, which read it themselves. */
  readonly authorization: string | undefined;
  /** Makes an answer's `data` and `nextCursor` of a page. */
  readonly paged: <Row, Item>(
    page: Page<Row>,
    toWire: (row: Row) => Item,
  ) => { data: Item[]; nextCursor: string | null };
  /** A problem of a part of the request, as a document inside an answer. */
  readonly describe: (problem: Problem) => ProblemDocument;
}

export type Answers = Readonly<Record<number, AnswerDeclaration>>;

export interface Answered<Status, Body> {
  readonly status: Status;
  /** Written as JSON, or as it is, text or bytes, where the answer has another media type. */
  readonly body: Body;
  readonly headers?: Readonly<Record<string, string | string[]>>;
}

type AnswerOf<A extends Answers> = {
  [Status in keyof A]: A[Status] extends { readonly schema: infer Schema extends TSchema }
    ? Answered<Status, Static<Schema>>
    : never;
}[keyof A];

/** Names of the SDKs that no `id` tells. */
export interface SdkNames {
  /** Its name where there is no resource around it: a verb, and what it is about. `getCustomerBalance`. */
  readonly function: string;
  /** Where its answers differ, the name of their union; a member that is a constant in each tells them apart. */
  readonly result?: string;
}

interface EndpointFacts {
  /** `orders.ingest`: the operationId; resource and method of the SDKs. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the prefix: `/orders/{orderId}`. */
  readonly path: string;
  /** `root`: answers at the root as well as under the prefixes. */
  readonly mount?: 'root';
  /** How the SDKs name it besides `id`; false where they have no method for it. */
  readonly sdk: SdkNames | false;
  readonly summary: string;
  readonly description: string;
  readonly idempotency: Idempotency;
  /** Whether it answers in pages: it then takes `limit` and `cursor`. */
  readonly pages?: true;
  /** What the audit log tells of it: what it does, it also records. Absent where a test says why. */
  readonly audits?: AuditAction;
  /** What the token must have besides `scope`. */
  readonly furtherScopes?: readonly KnownScope[];
  /**
   * Whether a customer's token may call it, for the customer whom the path names, and a browser on a page of the tenant's. It
   * reads, and changes nothing. Absent: such tokens are refused.
   */
  readonly customerToken?: true;
  /** Whether it makes something for callers who are not known, so that an address may ask for it a few times only. */
  readonly scarce?: true;
  /** `oauth`: errors carry the members of RFC 6749, 5.2 too. */
  readonly errors?: 'oauth';
  /** What it may refuse with, apart from what every operation may. */
  readonly problems: readonly ProblemCode[];
}

interface Declaration<
  Path extends TProperties,
  Query extends TProperties,
  Body extends TSchema,
  Scope extends KnownScope | null,
  A extends Answers,
  Precondition extends PreconditionDeclaration,
  Access extends MemberAccess | undefined,
> extends EndpointFacts {
  /** What the token must have; null: no token is needed. */
  readonly scope: Scope;
  /** Who of the people may call it, by a session and not for a tenant; the scope is then null. Absent: it is not for people. */
  readonly member?: Access;
  readonly pathParameters?: Path;
  readonly query?: Query;
  readonly body?: BodyDeclaration<Body>;
  /** Whether the request may or must name the version that it changes. Absent: `If-Match` is refused where it writes. */
  readonly precondition?: Precondition;
  /** As how many requests it counts; absent: one. The rest is counted when the body has been read. */
  readonly counts?: (call: Call<Path, Query, Body, Scope, Precondition, Access>) => number;
  readonly answers: A;
  readonly handle: (
    call: Call<Path, Query, Body, Scope, Precondition, Access>,
    services: Services,
  ) => Promise<AnswerOf<A>>;
}

/** An operation as the pipeline and the document see it. */
export interface Endpoint extends EndpointFacts {
  readonly scope: KnownScope | null;
  readonly member: MemberAccess | undefined;
  readonly pathParameters: TProperties;
  readonly query: TProperties;
  readonly body: BodyDeclaration<TSchema> | undefined;
  readonly precondition: PreconditionDeclaration | undefined;
  readonly counts: ((call: Call) => number) | undefined;
  readonly answers: Answers;
  readonly handle: (call: Call, services: Services) => Promise<Answered<number, unknown>>;
}

/**
 * Declares an operation. Its route, the checks of its input, its authorisation and its part of the OpenAPI document are
 * all derived from this.
 */
export function endpoint<
  const Scope extends KnownScope | null,
  const A extends Answers,
  Path extends TProperties = NoProperties,
  Query extends TProperties = NoProperties,
  Body extends TSchema = TSchema,
  const Precondition extends PreconditionDeclaration = PreconditionDeclaration,
  const Access extends MemberAccess | undefined = undefined,
>(declaration: Declaration<Path, Query, Body, Scope, A, Precondition, Access>): Endpoint {
  return {
    ...declaration,
    member: declaration.member,
    pathParameters: declaration.pathParameters ?? {},
    query: declaration.query ?? {},
    body: declaration.body,
    precondition: declaration.precondition,
    // The types of the declaration are those of what the pipeline decodes by it.
    counts: declaration.counts as unknown as Endpoint['counts'],
    handle: declaration.handle as unknown as Endpoint['handle'],
  };
}

/** 201 for what is new, 200 with `Idempotent-Replayed` for the answer of an earlier request. */
export function createdOrReplayed<Body>(replayed: boolean, body: Body): Answered<200, Body> | Answered<201, Body> {
  return replayed ? { status: 200, body, headers: { 'Idempotent-Replayed': 'true' } } : { status: 201, body };
}

/** 200, with `Idempotent-Replayed` where it is the answer of an earlier request: of what makes nothing new. */
export function doneOrReplayed<Body>(replayed: boolean, body: Body): Answered<200, Body> {
  return replayed ? { status: 200, body, headers: { 'Idempotent-Replayed': 'true' } } : { status: 200, body };
}

/** The header of an answer that was given before, for declarations. */
export const REPLAYED_HEADER = { 'Idempotent-Replayed': 'true: this is the answer of an earlier request.' } as const;

/** The header that names a version, for declarations. */
export const ETAG_HEADER = { ETag: 'The version in quotes: what `If-Match` takes.' } as const;

/** The header that names a version, for answers. */
export function etag(version: number): { ETag: string } {
  return { ETag: entityTag(version) };
}

/** How far ahead of business time something may have occurred. */
export const MAX_AHEAD_MS: Instant = 24 * 60 * 60 * 1000;
