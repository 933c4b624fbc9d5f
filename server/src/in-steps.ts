import type { Steps } from "../../analyzer/src/index.ts";
import { type CancellationToken, CODES, ResponseError } from "./connection.ts";

/** Work goes on for so long before others have their turn, in milliseconds. */
const STEP = 8;

/** Does work with a pause after every few milliseconds, in which edits and questions are dealt with; undefined once it is given up. */
export async function inSteps<Result>(work: Steps<Result>, isGivenUp: () => boolean): Promise<{ readonly result: Result } | undefined> {
  let begun = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return { result: step.value };
    if (performance.now() - begun < STEP) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (isGivenUp()) return undefined;
    begun = performance.now();
  }
}

/** The same for an answer that the client waits for: where it no longer does, it is told so. */
export async function answeredInSteps<Result>(work: Steps<Result>, token: CancellationToken): Promise<Result> {
  const done = await inSteps(work, () => token.isCancellationRequested);
  if (!done) throw cancelled();
  return done.result;
}

/** The answer to a request that the client has taken back. */
export function cancelled(): ResponseError {
  return new ResponseError(CODES.requestCancelled, "cancelled");
}
