// Calling npm: the one that started us, else the one on PATH.
import path from "node:path";
import { capture } from "./run.mjs";
import { Stop } from "./stop.mjs";

/**
 * @param {readonly string[]} args
 * @param {string} folder
 * @param {string} what for the message when it fails
 */
export async function npm(args, folder, what) {
  const { code, output } = await npmOutput([...args, "--ignore-scripts", "--no-audit", "--no-fund"], folder);
  if (code !== 0) throw new Stop(`${what} failed; is the npm registry reachable? npm says: ${reason(output)}`);
}

/** What npm prints in a folder, and its exit code.
 * @param {readonly string[]} args
 * @param {string} folder
 * @returns {Promise<{ code: number, output: string }>} */
export function npmOutput(args, folder) {
  const [program, first] = npmCommand();
  // --prefix: npm started by `npm start` would otherwise look for the folder of that call.
  return capture(program, [...first, ...args, "--prefix", folder, "--loglevel=error"], {
    cwd: folder,
    shell: process.platform === "win32" && first.length === 0,
  }).catch((error) => ({ code: 1, output: String(error.message) }));
}

function npmCommand() {
  const own = process.env.npm_execpath;
  if (own && path.basename(own) === "npm-cli.js") return [process.execPath, [own]];
  return ["npm", []];
}

/** The lines that say why, without npm's prefix and its pointer to a log file. */
function reason(output) {
  const lines = output
    .split("\n")
    .filter((line) => /^npm (error|ERR!)/.test(line))
    .map((line) => line.replace(/^npm (error|ERR!)\s*/, "").trim())
    .filter((line) => line && !/complete log|debug-\d|\.log$/.test(line));
  const telling = lines.filter((line) => !/^(code|syscall|errno|at) /.test(line));
  const text = (telling.length ? telling : lines).slice(0, 1).join("; ") || output.trim().slice(-300);
  return text || "nothing";
}
