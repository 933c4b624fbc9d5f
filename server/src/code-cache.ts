/**
 * Starts the program in the file beside the bundle and remembers in a cache of the user what V8 has made of it, so that the next start
 * takes less time.
 *
 * Where the cache can't be read or written, or is another user's, the program starts without it.
 */

import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";

/** Put in by the build: the program's file. It holds a function, since to make one of a megabyte copies it twice. */
declare const PROGRAM_FILE: string;
/** A hash of the program. */
declare const PROGRAM_HASH: string;

/** A program is given this long to show which of its functions it uses, in milliseconds. */
const LEARNING = 2000;
/** Caches of versions that nobody has started for so long go, in milliseconds. */
const LIFETIME = 30 * 24 * 3600 * 1000;

/**
 * Runs the program, and gives what it exports. The cache is not written before `hasWorked`: what V8 has made of a program that has only
 * been started lacks all that the next one is waited for.
 */
export function startProgram(hasWorked: () => boolean = () => true): unknown {
  const folder = cacheFolder();
  const name = path.basename(__filename, ".js");
  const file = folder && path.join(folder, `${name}-${PROGRAM_HASH}-${process.version}-${process.versions.v8}-${process.arch}.bin`);
  const cached = file === undefined ? undefined : readOwn(file);
  const program = fs.readFileSync(path.join(__dirname, PROGRAM_FILE), "latin1");
  const script = new vm.Script(program, { filename: __filename, ...(cached && { cachedData: cached }) });
  if (file !== undefined && (!cached || script.cachedDataRejected)) rememberLater(() => hasWorked() && write(script, file));
  const own = { exports: {} };
  script.runInThisContext()(require, own, own.exports, __filename, __dirname);
  return own.exports;
}

/** Where the cache is; undefined where there is none, or the folder around it is not ours. */
function cacheFolder(): string | undefined {
  const { QMAIL_CONTROL_CODE_CACHE: wish, XDG_CACHE_HOME: xdg, HOME: home, LOCALAPPDATA: local } = process.env;
  if (wish === "off") return undefined;
  const [root, ...below] =
    process.platform === "win32" ? [local] : xdg ? [xdg] : [home, ...(process.platform === "darwin" ? ["Library", "Caches"] : [".cache"])];
  if (!root || !path.isAbsolute(root)) return undefined;
  try {
    // With sudo the home can be another user's, who must not decide what we run.
    return isOwn(fs.statSync(root)) ? path.join(root, ...below, "qmail-control", "code") : undefined;
  } catch {
    return undefined;
  }
}

function isOwn({ uid }: fs.Stats): boolean {
  return process.geteuid === undefined || uid === process.geteuid();
}

function readOwn(cache: string): Buffer | undefined {
  try {
    const descriptor = fs.openSync(cache, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0) | (fs.constants.O_NONBLOCK ?? 0));
    try {
      const stats = fs.fstatSync(descriptor);
      return stats.isFile() && isOwn(stats) && (stats.mode & 0o022) === 0 ? fs.readFileSync(descriptor) : undefined;
    } finally {
      fs.closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

/** Has the cache written when the program has ended, or when it has run for a while. `write` tells whether it was time. */
function rememberLater(write: () => boolean): void {
  const remember = (): void => {
    if (!write()) return;
    clearInterval(timer);
    process.off("exit", remember);
  };
  const timer = setInterval(remember, LEARNING);
  timer.unref();
  process.on("exit", remember);
}

/** True also where it can't be written: then it will not be later either. */
function write(script: vm.Script, cache: string): boolean {
  try {
    const directory = path.dirname(cache);
    fs.mkdirSync(directory, { recursive: true, mode: 0o700 });
    // In two steps, so that nobody ever reads half of it.
    const temporary = `${cache}.${process.pid}`;
    fs.writeFileSync(temporary, script.createCachedData(), { mode: 0o600, flag: "wx" });
    fs.renameSync(temporary, cache);
    for (const other of fs.readdirSync(directory)) {
      const old = path.join(directory, other);
      if (old !== cache && fs.statSync(old).mtimeMs < Date.now() - LIFETIME) fs.rmSync(old);
    }
  } catch {
    // Then the next start takes as long as this one.
  }
  return true;
}
