/** The candidate that `word` was most likely meant to be; undefined where none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  // Whoever stopped typing half-way meant the word that goes on like this.
  const longer = word.length > 2 ? candidates.find((candidate) => candidate.startsWith(word)) : undefined;
  if (longer !== undefined) return longer;
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  // A word this long is no slip of the fingers, and comparing it would cost its length squared.
  if (word.length > 100) return undefined;
  for (const candidate of candidates) {
    const distance = distanceBetween(word, candidate);
    if (distance >= least) continue;
    best = candidate;
    least = distance;
  }
  return best;
}

/** How many letters must be inserted, deleted or replaced to turn `a` into `b` (Levenshtein). */
function distanceBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
