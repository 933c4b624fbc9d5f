/** What a misspelled word was meant to be. */

/** No slip of the fingers makes a longer word, and comparing one would cost its length squared. */
const LONGEST = 100;

/** The candidate that `word` was most likely meant to be; undefined where none is near. Of equals the first. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  // Whoever stopped typing half-way meant the word that goes on like this.
  const longer = word.length > 2 ? candidates.find((candidate) => candidate.startsWith(word)) : undefined;
  if (longer !== undefined) return longer;
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = slipsBetween(word, candidate);
    if (distance >= least) continue;
    best = candidate;
    least = distance;
  }
  return best;
}

/**
 * How many slips turn `a` into `b`: a letter too much, one left out, another one, or two neighbours in the wrong order (optimal
 * string alignment). Infinity for words that are too long to be compared.
 */
export function slipsBetween(a: string, b: string): number {
  if (a.length > LONGEST || b.length > LONGEST) return Number.POSITIVE_INFINITY;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : replaced;
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
