// The person's own desktop: a VS Code that is installed there, and a browser for an address.
import { spawn } from "node:child_process";
import { answersVersion, capture, which } from "./run.mjs";
import { Stop } from "./stop.mjs";

/** True where a window can appear. */
function hasDisplay() {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The `code` command where it can open a window, else undefined.
 * @returns {string | undefined} */
export function findDesktopCode() {
  // In a terminal of VS Code (also a remote one) `code` talks to the window around it.
  const inside = Boolean(process.env.VSCODE_IPC_HOOK_CLI);
  // VS Code refuses to start as root.
  const allowed = inside || (hasDisplay() && process.getuid?.() !== 0);
  const code = allowed ? which("code") : undefined;
  return code && answersVersion(code) ? code : undefined;
}

/**
 * Installs the extension into the desktop's VS Code and opens the folder there.
 * @param {string} code
 * @param {string} vsix
 * @param {string} folder
 */
export async function openInDesktop(code, vsix, folder) {
  const shell = process.platform === "win32";
  for (const args of [
    ["--install-extension", vsix, "--force"],
    ["--new-window", folder],
  ]) {
    const { code: exit, output } = await capture(code, args, { shell });
    if (exit !== 0) throw new Stop(`code ${args[0]} failed: ${output.trim().split("\n").at(-1)}`);
  }
}

/** Opens an address in the person's browser; without one, nothing happens.
 * @param {string} address */
export function openInBrowser(address) {
  if (!hasDisplay()) return;
  const programs = { darwin: "open", win32: "explorer" };
  const program = programs[process.platform] ?? "xdg-open";
  const child = spawn(program, [address], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
