// `npm audit`: what is known of the packages that are locked. Without an answer of the registry nothing is checked, and it says so.
import { npmOutput } from "./npm.mjs";
import { ROOT } from "./paths.mjs";
import { say } from "./stop.mjs";

/**
 * Fails where a package that is in the bundles has a known vulnerability; tells of those that only development needs.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function audit() {
  say("== known vulnerabilities (npm audit)");
  const shipped = await vulnerable(["--omit=dev"]);
  if (typeof shipped === "string") {
    say(`NOT CHECKED: the registry gave no answer (${shipped})`);
    return { passed: 0, failed: 0 };
  }
  const all = await vulnerable([]);
  const others = typeof all === "string" ? [] : all.filter((name) => !shipped.includes(name));
  if (others.length > 0) say(`only for development, and reported only: ${others.join(", ")}`);
  for (const name of shipped) say(`VULNERABLE: ${name}`);
  return shipped.length > 0 ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
}

/** The names of vulnerable packages; a string where there is no answer: why. */
async function vulnerable(args) {
  const { output } = await npmOutput(["audit", "--json", "--package-lock-only", ...args], ROOT);
  try {
    const report = JSON.parse(output.slice(output.indexOf("{"), output.lastIndexOf("}") + 1));
    if (report.vulnerabilities) return Object.entries(report.vulnerabilities).map(([name, { severity }]) => `${name} (${severity})`);
    return String(report.message ?? report.error?.summary ?? "no report");
  } catch {
    return output.trim().split("\n").at(-1) ?? "nothing";
  }
}
