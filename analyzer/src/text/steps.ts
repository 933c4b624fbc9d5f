/**
 * Work in steps.
 *
 * A generator of `undefined` is work that pauses at each `yield`, so that whoever runs it can do other things in between, or give it
 * up. It has done some milliseconds of work since the pause before.
 */
export type Steps<Result> = Generator<undefined, Result>;

/** Does all of the work without a pause. */
export function atOnce<Result>(work: Steps<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const ITEMS_OF_STEP = 256;

/** The same items, and `undefined` wherever it is time for a pause: for a loop in which a step does little with each. */
export function* withPauses<Item>(items: Iterable<Item>): Generator<Item | undefined> {
  let count = 0;
  for (const item of items) {
    yield item;
    count += 1;
    if (count % ITEMS_OF_STEP === 0) yield undefined;
  }
}
