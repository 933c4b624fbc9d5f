/**
 * Runs `work` soon after it is asked for, and at most once in `interval` milliseconds however often that is. With `leading`
 * it runs at once when it has not run for that long, so that a single key is answered without delay; in a burst the last
 * run comes after the last request.
 */
export function paced(work: () => void, interval: number, { leading }: { readonly leading: boolean }): () => void {
  let waiting = false;
  let wanted = false;
  const wait = (): void => {
    waiting = true;
    setTimeout(() => {
      waiting = false;
      if (!wanted) return;
      wanted = false;
      if (leading) wait();
      work();
    }, interval);
  };
  return () => {
    if (waiting || !leading) wanted = true;
    if (waiting) return;
    wait();
    if (leading) work();
  };
}
