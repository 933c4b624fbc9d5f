// What the command line takes, beside the least that Node needs for the same file.
import fs from "node:fs";
import path from "node:path";
import { acceptedAddress, rcpthosts } from "./lists.mjs";
import { median } from "./numbers.mjs";
import { timed } from "./process.mjs";
import { controlDirectory } from "./server.mjs";

const READ_AND_SPLIT = 'require("node:fs").readFileSync(process.argv[1], "utf8").split("\\n")';
/** Up to here reading counts for little beside starting; below, for nothing. */
const SMALL = 1000;
/** From here on it counts for more. A check in between has no target. */
const LARGE = 100_000;

/**
 * `check` and `trace` of a control directory whose rcpthosts has `lines` lines.
 * @param {{ cli: readonly string[], root: string, runs: number }} setup
 * @param {number} lines
 * @returns {Promise<import("./report.mjs").Row[]>}
 */
export async function measureCommands({ cli, root, runs }, lines) {
  const control = controlDirectory(root);
  const file = path.join(control, "rcpthosts");
  fs.writeFileSync(file, rcpthosts(lines).text);
  const commands = {
    node: ["-e", "0"],
    split: ["-e", READ_AND_SPLIT, file],
    check: [...cli, "check", control],
    trace: [...cli, "trace", acceptedAddress(lines), "--control", control],
  };
  const times = { node: [], split: [], check: [], trace: [] };
  for (const command of ["check", "trace"]) {
    const { code } = await timed(commands[command]);
    if (code > 1) throw new Error(`${command} ended with ${code}`);
  }
  const rounds = lines > 100_000 ? Math.max(3, runs >> 1) : runs;
  for (let run = 0; run < rounds; run += 1) {
    for (const [name, args] of Object.entries(commands)) times[name].push((await timed(args)).ms);
  }
  const against = { "node -e 0": median(times.node), "read and split": median(times.split) };
  const target = lines <= SMALL ? { baseline: "node -e 0", most: 1.5 } : { baseline: "read and split", most: 3 };
  const ofCheck = lines < SMALL || lines >= LARGE ? target : undefined;
  return [
    { measure: "qmail-control check", lines, unit: "ms", own: median(times.check), against, target: ofCheck },
    { measure: "qmail-control trace", lines, unit: "ms", own: median(times.trace), against, target },
  ];
}
