// What `npm test` shows of node:test: a line per test file, slow tests and failures by name, and a count for the
// caller. The count goes to the file named by QMAIL_CONTROL_COUNTS, because this reporter runs in another process.
import fs from "node:fs";
import path from "node:path";
import { inspect } from "node:util";

const SLOW_MS = 2000;

/** @param {AsyncIterable<{ type: string, data: any }>} events */
// biome-ignore lint/style/noDefaultExport: node:test takes a reporter from there
export default async function* report(events) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  let current = start(undefined);
  for await (const { type, data } of events) {
    if (type === "test:stdout" || type === "test:stderr") yield data.message;
    const outcome = outcomeOf(type, data);
    if (outcome === undefined) continue;
    if (data.file !== current.file) {
      yield line(current);
      current = start(data.file);
    }
    total[outcome]++;
    current[outcome]++;
    if (outcome === "failed") yield failure(data);
    else if (outcome === "skipped" && typeof data.skip === "string") yield `  skipped: ${data.name}: ${data.skip}\n`;
    else if (data.details.duration_ms > SLOW_MS) yield `  ${seconds(data)} s  ${data.name}\n`;
  }
  yield line(current);
  const target = process.env.QMAIL_CONTROL_COUNTS;
  if (target) fs.writeFileSync(target, JSON.stringify(total));
}

/** Undefined for what is no test result of its own. */
function outcomeOf(type, data) {
  if (type !== "test:pass" && type !== "test:fail") return undefined;
  if (data.skip !== undefined || data.todo !== undefined) return "skipped";
  if (isFile(data)) return "failed";
  if (type === "test:pass") return data.details.type === "suite" ? undefined : "passed";
  // Its failing parts have been counted.
  return data.details.error?.failureType === "subtestsFailed" ? undefined : "failed";
}

/** node:test reports a file by its name when it crashed, and (as passed) when there was no test in it. */
function isFile(data) {
  return data.file !== undefined && data.nesting === 0 && path.resolve(data.name) === data.file;
}

function failure(data) {
  const error = data.details.error;
  const cause = error?.cause ?? error ?? "there is no test in this file";
  const text = typeof cause === "string" ? cause : inspect(cause, { depth: 4, maxStringLength: 4000 });
  const where = data.file ? `${path.relative(process.cwd(), data.file)}:${data.line ?? 1}` : "";
  return `FAILED ${data.name}  (${where})\n${text.replace(/^/gm, "    ")}\n`;
}

function start(file) {
  return { file, passed: 0, failed: 0, skipped: 0 };
}

function line({ file, passed, failed, skipped }) {
  if (passed + failed + skipped === 0) return "";
  const name = file ? path.relative(process.cwd(), file) : "?";
  return `${failed ? "not ok" : "ok"}  ${name}  ${passed} passed${failed ? `, ${failed} failed` : ""}${skipped ? `, ${skipped} skipped` : ""}\n`;
}

function seconds(data) {
  return (data.details.duration_ms / 1000).toFixed(1);
}
