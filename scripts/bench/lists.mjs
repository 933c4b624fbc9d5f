// The files that are measured: host names of about 20 bytes, with errors planted evenly.

/** A host name of its own for each index, some 20 bytes long.
 * @param {number} index */
function host(index) {
  return `mx${index.toString(36).padStart(5, "0")}.ex${index % 97}.example`;
}

const MOST_ERRORS = 200;

/**
 * An rcpthosts of `lines` lines, one in a hundred of them wrong and 200 at most, and the line in its middle, which is right.
 * @param {number} lines
 */
export function rcpthosts(lines) {
  const errors = Math.max(1, Math.min(MOST_ERRORS, Math.floor(lines / 100)));
  const step = Math.floor(lines / errors);
  const wrong = Math.floor(step / 4);
  const all = [];
  for (let index = 0; index < lines; index += 1) {
    const planted = index % step === wrong && index / step < errors;
    all.push(planted ? `${host(index)} bad host` : host(index));
  }
  return { text: `${all.join("\n")}\n`, middle: Math.floor(lines / 2), errors };
}

/** An address that the list of that many lines accepts, by an entry near its end.
 * @param {number} lines */
export function acceptedAddress(lines) {
  return `user@${host(lines - 1)}`;
}
