// `npm run bench [-- --sizes 10,1000 --runs N --json FILE --markdown FILE]`: what the program costs, beside what Node costs.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { measureCommands } from "./bench/cli.mjs";
import { circumstances, isKept, page, plainTable } from "./bench/report.mjs";
import { controlDirectory, measureFile, measureLongLine, measureStart } from "./bench/server.mjs";
import { DIST } from "./lib/paths.mjs";
import { main, Stop, say } from "./lib/stop.mjs";

const USAGE =
  "usage: npm run bench [-- [--sizes 10,1000,100000,1000000] [--runs 40] [--only start,file,line,cli] [--no-naive] [--dist DIR] [--json FILE] [--markdown FILE]]";
const PARTS = ["start", "file", "line", "cli"];

await main(async () => {
  const { sizes, runs, parts, naive, dist, json, markdown } = parse(process.argv.slice(2));
  const own = [path.join(dist, "server.js"), "--stdio"];
  const cli = [path.join(dist, "cli.js")];
  for (const [bundle] of [own, cli]) if (!fs.existsSync(bundle)) throw new Stop(`bench: ${bundle} is missing; npm run build makes it`);
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "qmail-control-bench-"));
  const begun = new Date();
  /** @type {import("./bench/report.mjs").Row[]} */
  const rows = [];
  const take = (more) => {
    for (const row of more) rows.push(row);
  };
  try {
    const folder = controlDirectory(path.join(root, "editor"));
    if (parts.includes("start")) {
      say("starting");
      take(await measureStart({ own, folder, runs: Math.min(runs, 21) }));
    }
    for (const lines of parts.includes("file") ? sizes : []) {
      say(`a file of ${lines} lines`);
      take(withSmallest(await measureFile({ own, folder, runs, naive }, lines), rows));
    }
    if (parts.includes("line")) {
      say("a line of 10 MB");
      take(await measureLongLine({ own, folder }));
    }
    for (const lines of parts.includes("cli") ? sizes : []) {
      say(`commands on ${lines} lines`);
      take(await measureCommands({ cli, root: path.join(root, "commands"), runs: Math.min(runs, 11) }, lines));
    }
  } finally {
    fs.rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
  const results = { circumstances: circumstances(begun), rows };
  process.stdout.write(`${plainTable(rows)}\n`);
  if (json) fs.writeFileSync(json, `${JSON.stringify(results, undefined, 1)}\n`);
  if (markdown) fs.writeFileSync(markdown, page(results));
  say(`${rows.filter((row) => isKept(row)).length} targets kept, ${rows.filter((row) => isKept(row) === false).length} missed`);
});

/** A key in a large file is also compared with one in the smallest. */
function withSmallest(more, rows) {
  const extra = [];
  for (const row of more) {
    if (row.measure !== "key → findings, median") continue;
    const smallest = rows.find(({ measure }) => measure === row.measure);
    if (!smallest) continue;
    const baseline = `${smallest.lines} lines`;
    extra.push({ ...row, measure: "the same, beside a small file", against: { [baseline]: smallest.own }, target: { baseline, most: 3 } });
  }
  return more.flatMap((row) => (row.measure === "key → findings, median" ? [row, ...extra] : [row]));
}

/** @param {readonly string[]} args */
function parse(args) {
  const { values } = parseOrStop(args);
  const from = process.env.INIT_CWD ?? process.cwd();
  const file = (name) => (name === undefined ? undefined : path.resolve(from, name));
  const sizes = values.sizes.split(",").map(Number);
  if (sizes.some((lines) => !Number.isInteger(lines) || lines < 1)) throw new Stop(`bench: ${values.sizes} are no sizes. ${USAGE}`, 2);
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Stop(`bench: ${values.runs} is no number of runs. ${USAGE}`, 2);
  const parts = values.only.split(",");
  const unknown = parts.find((part) => !PARTS.includes(part));
  if (unknown !== undefined) throw new Stop(`bench: no part ${unknown}. ${USAGE}`, 2);
  return {
    sizes,
    runs,
    parts,
    naive: !values["no-naive"],
    dist: file(values.dist),
    json: file(values.json),
    markdown: file(values.markdown),
  };
}

function parseOrStop(args) {
  try {
    return parseArgs({
      args,
      options: {
        sizes: { type: "string", default: "10,1000,100000,1000000" },
        runs: { type: "string", default: "40" },
        only: { type: "string", default: PARTS.join(",") },
        "no-naive": { type: "boolean" },
        dist: { type: "string", default: DIST },
        json: { type: "string" },
        markdown: { type: "string" },
      },
    });
  } catch (error) {
    throw new Stop(`bench: ${error.message.split(/[.\n]/)[0]}. ${USAGE}`, 2);
  }
}
