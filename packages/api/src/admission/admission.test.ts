import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { Problem } from '@loyaltyos/problems';
import { Admission, type AdmissionBounds, type Place, type Share } from './admission.ts';
import { ConcurrencyLimit } from './concurrency-limit.ts';

const BOUNDS: AdmissionBounds = { maxBodyBytes: 1000, maxWaiting: 100, maxWaitMs: 500 };
const HOSTILE: Share = { key: 'hostile', anonymous: false };
const FAIR: Share = { key: 'fair', anonymous: false };

/** With so many places, always. */
function admissionOf(places: number, bounds: Partial<AdmissionBounds> = {}, now = (): number => 0): Admission {
  const limit = new ConcurrencyLimit({ targetMs: 1000, least: places, most: places }, 0);
  return new Admission(limit, { ...BOUNDS, ...bounds }, now);
}

interface Asked {
  /** Undefined while it waits. */
  place?: Place;
  problem?: Problem;
  readonly leave: () => void;
  readonly giveUp: () => void;
}

function ask(admission: Admission, share: Share, bytes = 0): Asked {
  let forget: (() => void) | undefined;
  const leave = (): void => {
    asked.place?.leave();
    delete asked.place;
  };
  const asked: Asked = { leave, giveUp: () => forget?.() };
  try {
    const entered = admission.enter(share, bytes, (given) => {
      forget = given;
    });
    if (entered instanceof Promise) {
      entered.then(
        (place) => {
          asked.place = place;
        },
        (error: unknown) => {
          assert.ok(error instanceof Problem);
          asked.problem = error;
        },
      );
    } else asked.place = entered;
  } catch (error) {
    assert.ok(error instanceof Problem);
    asked.problem = error;
  }
  return asked;
}

const many = (count: number, admission: Admission, share: Share): Asked[] =>
  Array.from({ length: count }, () => ask(admission, share));
const inside = (all: readonly Asked[]): number => all.filter(({ place }) => place !== undefined).length;
const refused = (all: readonly Asked[]): number => all.filter(({ problem }) => problem !== undefined).length;
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function mockTimers(t: TestContext): void {
  t.mock.timers.enable({ apis: ['setTimeout'] });
}

test('one alone gets four fifths of the places, and whoever comes next gets in at once', (t) => {
  mockTimers(t);
  const admission = admissionOf(20);
  const flood = many(60, admission, HOSTILE);
  assert.equal(inside(flood), 16);
  assert.equal(admission.figures.inFlight, 16);
  assert.equal(inside(many(2, admission, FAIR)), 2);
});

test('who floods gives way: places that become free go to those with fewer under way', async (t) => {
  mockTimers(t);
  const admission = admissionOf(20);
  const flood = many(50, admission, HOSTILE);
  const fair = many(20, admission, FAIR);
  const third = many(20, admission, { key: 'third', anonymous: false });
  // Four of the second are within the limit; what follows is beyond it.
  assert.deepEqual([inside(flood), inside(fair), inside(third)], [16, 5, 4]);
  for (let round = 0; round < 20; round += 1) {
    flood.find(({ place }) => place !== undefined)?.leave();
    await settled();
  }
  // 4 / 13 of all for each of three, rounded up, and the rest is left for who comes next.
  assert.deepEqual([inside(flood), inside(fair), inside(third)], [6, 7, 6]);
});

test("another's request waits for one answer at most, however long the queue of who floods", async (t) => {
  mockTimers(t);
  const admission = admissionOf(4, { maxWaiting: 1000 });
  const flood = many(400, admission, HOSTILE);
  assert.equal(inside(flood), 4, 'so few that one who floods has all of them');
  const others = ['a', 'b'].map((key) => ask(admission, { key, anonymous: false }));
  assert.equal(inside(others), 2, 'beyond the limit');
  const fair = ask(admission, FAIR);
  assert.equal(fair.place, undefined);
  flood.find(({ place }) => place !== undefined)!.leave();
  others[0]!.leave();
  await settled();
  assert.ok(fair.place, 'the first place that became free');
});

test('after a cut those who have little are let in while those who have much are over the limit', (t) => {
  mockTimers(t);
  const limit = new ConcurrencyLimit({ targetMs: 100, least: 16, most: 200 }, 0);
  const admission = new Admission(limit, BOUNDS, () => 0);
  const flood = many(200, admission, HOSTILE);
  assert.equal(inside(flood), 160);
  for (let at = 200; limit.current > 60; at += 2000)
    for (let k = 0; k < 20; k += 1) limit.observe(at, at + 1000 + k * 10, 160);
  assert.ok(limit.current < 100, `${limit.current} after the cut`);
  assert.equal(ask(admission, HOSTILE).place, undefined);
  const fair = many(12, admission, FAIR);
  assert.ok(inside(fair) >= 4, `${inside(fair)} of the fair ones`);
  const third = many(100, admission, { key: 'third', anonymous: false });
  assert.ok(inside(fair) + inside(third) <= limit.current / 4 + 1, 'a quarter beyond the limit in all');
});

test('nobody fills the room for waiting: half of it is left for others', (t) => {
  mockTimers(t);
  const admission = admissionOf(10);
  const flood = many(200, admission, HOSTILE);
  assert.equal(inside(flood), 8);
  assert.equal(admission.figures.waiting, 50);
  assert.equal(refused(flood), 142);
  const { problem } = flood.at(-1)!;
  assert.equal(problem?.code, 'too-many-requests');
  assert.ok(problem?.retryable && (problem.retryAfterSeconds ?? 0) >= 1);
  const others = many(40, admission, FAIR);
  assert.deepEqual([inside(others), refused(others)], [3, 12]);
  assert.equal(admission.figures.waiting, 75);
});

test('who waits too long is told so: 429 with a share of its own under way, 503 without', async (t) => {
  mockTimers(t);
  const admission = admissionOf(4);
  const flood = many(10, admission, HOSTILE);
  // Let in beyond the limit.
  assert.equal(
    inside([ask(admission, { key: 'a', anonymous: false }), ask(admission, { key: 'b', anonymous: false })]),
    2,
  );
  const fair = ask(admission, FAIR);
  assert.equal(fair.place ?? fair.problem, undefined);
  t.mock.timers.tick(499);
  await settled();
  assert.equal(refused(flood), 0);
  t.mock.timers.tick(1);
  await settled();
  assert.deepEqual([...new Set(flood.map(({ problem }) => problem?.code))], [undefined, 'too-many-requests']);
  assert.equal(fair.problem?.code, 'too-busy');
  assert.ok(fair.problem?.retryable && (fair.problem.retryAfterSeconds ?? 0) >= 1);
  const { figures } = admission;
  assert.equal(figures.waiting, 0);
  assert.deepEqual(figures.refused, { own_share: 6, process_full: 1 });
});

test('what could not be served in time is refused at once', (t) => {
  mockTimers(t);
  const limit = new ConcurrencyLimit({ targetMs: 1000, least: 10, most: 10 }, 0);
  const admission = new Admission(limit, BOUNDS, () => 0);
  // The median request takes 200 ms: ten places make 50 a second, 25 within the time that one may wait.
  for (let at = 200; at < 400; at += 10) limit.observe(at - 200, at, 10);
  const flood = many(60, admission, HOSTILE);
  assert.equal(inside(flood), 8);
  assert.equal(admission.figures.waiting, 25);
  assert.equal(refused(flood), 27);
});

test('in a queue that does not become empty one waits a fifth of the time, and all of it again when it was', async (t) => {
  mockTimers(t);
  let now = 0;
  const pass = async (ms: number): Promise<void> => {
    now += ms;
    t.mock.timers.tick(ms);
    await settled();
  };
  const admission = admissionOf(4, {}, () => now);
  many(4, admission, HOSTILE);
  // Somebody waits all the time.
  for (let ms = 0; ms <= 1000; ms += 250) {
    ask(admission, HOSTILE);
    await pass(250);
  }
  const late = ask(admission, HOSTILE);
  await pass(99);
  assert.equal(refused([late]), 0);
  await pass(1);
  assert.equal(late.problem?.code, 'too-many-requests');
  await pass(500);
  assert.equal(admission.figures.waiting, 0);
  const first = ask(admission, HOSTILE);
  await pass(499);
  assert.equal(refused([first]), 0);
  await pass(1);
  assert.equal(first.problem?.code, 'too-many-requests');
});

test('who gives up while waiting leaves nothing behind', async (t) => {
  mockTimers(t);
  const admission = admissionOf(5);
  const flood = many(10, admission, HOSTILE);
  for (const asked of flood) asked.giveUp();
  assert.equal(admission.figures.waiting, 0);
  const places = flood.flatMap(({ place }) => (place === undefined ? [] : [place]));
  // Giving a place back twice gives back one.
  for (const place of [...places, ...places]) place.leave();
  await settled();
  assert.equal(inside(flood), places.length);
  assert.equal(admission.figures.inFlight, 0);
});

test('bytes are shared like places; a body that fits is let in where the caller has none', async (t) => {
  mockTimers(t);
  const admission = admissionOf(100);
  const large = Array.from({ length: 8 }, () => ask(admission, HOSTILE, 150));
  assert.equal(inside(large), 5);
  assert.equal(ask(admission, FAIR, 240).place !== undefined, true);
  assert.equal(ask(admission, HOSTILE, 1).place, undefined);
  // What has no body needs none.
  assert.equal(ask(admission, { key: 'third', anonymous: false }).place !== undefined, true);
  const none = admission.figures.bodyBytes;
  large[0]!.leave();
  await settled();
  assert.ok(admission.figures.bodyBytes <= none && admission.figures.bodyBytes <= 1000);
});

test('callers who are not known get a quarter of the places, all together', (t) => {
  mockTimers(t);
  const admission = admissionOf(40);
  const strangers = Array.from({ length: 30 }, (_, index) =>
    ask(admission, { key: `address ${index}`, anonymous: true }),
  );
  assert.equal(inside(strangers), 10);
  assert.equal(inside(many(5, admission, FAIR)), 5);
});

test('whatever happens, bounds hold, nobody waits beside a free place, and everything is given back', async (t) => {
  mockTimers(t);
  const seed = 20_261_123;
  t.diagnostic(`seed ${seed}`);
  let state = seed;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const admission = admissionOf(12, { maxWaiting: 30 });
  let open: Asked[] = [];
  for (let step = 0; step < 5000; step += 1) {
    const kind = draw(10);
    if (kind < 5) {
      const share = { key: `party ${draw(6) ** 2 % 6}`, anonymous: draw(8) === 0 };
      open.push(ask(admission, { ...share, key: `${share.key} ${share.anonymous}` }, draw(3) === 0 ? draw(300) : 0));
    } else if (kind < 9 && open.length > 0) {
      const [asked] = open.splice(draw(open.length), 1);
      asked?.giveUp();
      asked?.leave();
    } else t.mock.timers.tick(draw(300));
    await settled();
    open = open.filter(({ problem }) => problem === undefined);
    const { inFlight, waiting, bodyBytes } = admission.figures;
    assert.equal(inFlight, inside(open));
    assert.equal(waiting, open.length - inside(open));
    assert.ok(inFlight <= 12 + 3 && waiting <= 30 && bodyBytes <= 1000);
    assert.ok(waiting === 0 || inFlight > 0, 'somebody waits for nobody');
  }
  for (const asked of open) {
    asked.giveUp();
    asked.leave();
  }
  await settled();
  for (const asked of open) asked.leave();
  const { inFlight, waiting, bodyBytes } = admission.figures;
  assert.deepEqual({ inFlight, waiting, bodyBytes }, { inFlight: 0, waiting: 0, bodyBytes: 0 });
});
