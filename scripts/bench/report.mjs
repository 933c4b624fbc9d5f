// The results as a table: for the terminal, and for docs/performance.md.
import os from "node:os";
import { count, short } from "./numbers.mjs";

/**
 * One thing that was measured. A target without baseline is absolute, in the row's unit.
 * @typedef {{
 *   measure: string, lines?: number, unit: string, own: number,
 *   against: Readonly<Record<string, number>>, target?: { baseline?: string, most: number },
 * }} Row
 */

/** How often the measured value is the baseline's.
 * @param {Row} row
 * @param {string} baseline */
function ratio({ own, against }, baseline) {
  return own / (against[baseline] ?? Number.NaN);
}

/** Whether the row keeps its target; undefined where it has none, or nothing was measured.
 * @param {Row} row */
export function isKept(row) {
  if (!row.target) return undefined;
  const value = row.target.baseline === undefined ? row.own : ratio(row, row.target.baseline);
  return Number.isNaN(value) ? undefined : value <= row.target.most;
}

/** The machine, as far as it matters.
 * @param {Date} when */
export function circumstances(when) {
  const [cpu] = os.cpus();
  return {
    when: when.toISOString(),
    node: process.version,
    system: `${os.type()} ${os.arch()}`,
    processor: cpu?.model.trim() ?? "",
    processors: os.cpus().length,
    load: os.loadavg().map((value) => Number(value.toFixed(2))),
  };
}

const HEADINGS = ["", "Lines", "Measured", "Baselines", "Ratio", "Target", ""];

function cells(row) {
  const unit = row.unit === "" ? "" : ` ${row.unit}`;
  const baselines = Object.entries(row.against);
  const { target } = row;
  const kept = isKept(row);
  return [
    row.measure,
    row.lines === undefined ? "" : count(row.lines),
    `${short(row.own)}${unit}`,
    baselines.map(([name, value]) => `${name} ${short(value)}`).join("; "),
    baselines.map(([name]) => `${short(ratio(row, name))}×`).join("; "),
    target ? `≤ ${target.most}${target.baseline === undefined ? unit : `× ${target.baseline}`}` : "",
    kept === undefined ? "" : kept ? "kept" : "missed",
  ];
}

/** The rows for a terminal.
 * @param {readonly Row[]} rows */
export function plainTable(rows) {
  const table = [HEADINGS, ...rows.map(cells)];
  const widths = HEADINGS.map((_, column) => Math.max(...table.map((line) => line[column].length)));
  return table
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** The page docs/performance.md.
 * @param {{ rows: readonly Row[], circumstances: ReturnType<typeof circumstances> }} results */
export function page({ rows, circumstances: { when, node, system, processor, processors, load } }) {
  const line = (entries) => `| ${entries.join(" | ")} |`;
  const table = [line(HEADINGS), line(HEADINGS.map(() => "---")), ...rows.map((row) => line(cells(row)))].join("\n");
  return `<!-- Written by \`npm run bench -- --markdown docs/performance.md\`. -->

# Performance

Measured ${when.slice(0, 10)} with Node.js ${node} on ${system}, ${processors} × ${processor}, load ${load.join(" ")}. Every number stands
beside a baseline that was run in turn with it on the same machine, so that only the ratios count:

- \`node -e 0\`: the start of Node.js with nothing to do.
- null server: takes frames apart, puts frames together and answers at once; it keeps no text and publishes two findings, where
  qmail Control publishes up to 200 with their messages. This is the transport alone.
- whole text again: qmail Control, given the whole text at each key, so that everything is analysed from scratch.
- read and split: Node.js reads the file and splits it into lines, and does nothing with them.

The file is an rcpthosts of host names of some 20 bytes, one line in a hundred wrong and 200 at most, open in a control directory.
Keys are typed in its middle. Times end when the last byte of the answer has arrived. A large file shows its first findings before
all of it has been looked at. \`npm run bench\` prints this table.

${table}
`;
}
