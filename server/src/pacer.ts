/**
 * Runs `work` soon after it is asked for, and at most once in `interval` milliseconds however often that is. With `promptly` it
 * is scheduled by that when it has not run for so long, so that a single key is answered without delay; in a burst the last run
 * comes after the last request.
 */
export function paced(work: () => void, interval: number, promptly?: (work: () => void) => void): () => void {
  let isDue = false;
  let lastRun = Number.NEGATIVE_INFINITY;
  const run = (): void => {
    isDue = false;
    work();
    // Counted from its end: while the work itself takes long, there must be time for others.
    lastRun = performance.now();
  };
  return () => {
    if (isDue) return;
    isDue = true;
    const rest = promptly ? lastRun + interval - performance.now() : interval;
    if (promptly && rest <= 0) promptly(run);
    else setTimeout(run, rest);
  };
}
