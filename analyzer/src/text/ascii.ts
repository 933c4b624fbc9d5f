/** `text` with A–Z folded to a–z and nothing else, as qmail's case_lowerb does: it knows no letters beyond ASCII. */
export function asciiLower(text: string): string {
  return /[A-Z]/.test(text) ? text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : text;
}
