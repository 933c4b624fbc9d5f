// Medians, percentiles and how numbers are written.

/** The value below which the part `share` of the values lies (nearest rank). NaN for none.
 * @param {readonly number[]} values
 * @param {number} share 0 to 1 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export function median(values) {
  return quantile(values, 0.5);
}

/** Three significant digits, and never an exponent. A dash for what was not measured.
 * @param {number | null | undefined} value */
export function short(value) {
  if (value === undefined || value === null || Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return "∞";
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** @param {number} lines */
export function count(lines) {
  return lines.toLocaleString("en-US");
}
