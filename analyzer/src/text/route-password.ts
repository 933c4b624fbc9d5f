/** Passwords in routes, wherever they stand. */

/**
 * A piece of a route with stars in place of what is a password in some qmail: what stands behind two bars, or the last of three
 * words. Whoever has such a line in the files of another qmail has a password there all the same.
 */
export function withoutLogin(text: string): string {
  const start = passwordStart(text);
  return start === undefined ? text : `${text.slice(0, start)}***`;
}

/** A line of routes in which such a password is covered, as long as before. */
export function withCoveredPassword(line: string): string {
  const start = passwordStart(line);
  return start === undefined ? line : line.slice(0, start) + "*".repeat(line.length - start);
}

function passwordStart(text: string): number | undefined {
  const first = text.indexOf("|");
  const second = first < 0 ? -1 : text.indexOf("|", first + 1);
  if (second >= 0) return second + 1 < text.length ? second + 1 : undefined;
  const [words] =
    /^[ \t]{0,99}[^\s#]{1,999}[ \t]{1,99}[^\s#]{1,999}[ \t]{1,99}(?=[^\s#]+\s{0,99}$)/.exec(text.slice(0, LONGEST_ROUTE)) ?? [];
  return words?.length;
}

/** No route is longer. */
const LONGEST_ROUTE = 4000;
