// A browser for the editor tests: an installed one, else Debian's.
import fs from "node:fs";
import { aptInstall, canInstall, isInstalled } from "./debian.mjs";
import { answersVersion, which } from "./run.mjs";
import { Stop } from "./stop.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const FILES = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];
// Without them Japanese text is boxes in screenshots, and headless Chromium may have no font at all.
const FONTS = ["fonts-ipafont-gothic", "fonts-dejavu-core"];

/** @returns {Promise<string>} the program's path */
export async function ensureChromium() {
  if (canInstall()) await aptInstall(() => [...(findChromium() ? [] : ["chromium"]), ...FONTS.filter((name) => !isInstalled(name))]);
  const found = findChromium();
  if (found) return found;
  throw new Stop(
    `The editor tests need Chromium or Chrome. Install one (Debian: sudo apt-get install chromium ${FONTS.join(" ")}) or name it in CHROME_PATH`,
  );
}

function findChromium() {
  const named = process.env.CHROME_PATH;
  const candidates = named ? [named] : [...NAMES.map(which), ...FILES];
  return candidates.find((file) => file !== undefined && fs.existsSync(file) && answersVersion(file));
}
