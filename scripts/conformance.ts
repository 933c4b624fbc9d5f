/**
 * Compares the model with recorded decisions of the real programs: node scripts/conformance.ts DIR
 *
 * Each DIR/TOPIC.jsonl, DIR/DIALECT.TOPIC.jsonl (or .jsonl.gz) gets one line, `NAME: A agree, D disagree`, and up to ten of the
 * cases that disagree. A case of a topic or a dialect that is not modelled disagrees. Exit: 0 only if there were cases and all
 * agree; 2 if DIR cannot be read.
 */

import { createReadStream, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { DIALECT_IDS, type Dialect, type DialectId } from "../analyzer/src/host/dialect.ts";
import { dialectOf } from "../analyzer/src/host/dialects/index.ts";
import type { Judgement } from "./conformance/judgement.ts";

const RECORDING = /^(?:(?<dialect>.+)\.)?(?<topic>[a-z-]+)\.jsonl(?:\.gz)?$/;
/** What an adaptor that names no dialects is for. */
const CLASSIC: readonly DialectId[] = dialectOf("notqmail").ids;
const MOST_SHOWN = 10;
const LONGEST_SHOWN = 2000;

type Judge = (record: unknown, dialect: Dialect) => Judgement;

interface Adaptor {
  readonly topic: string;
  readonly judge: Judge;
  /** The dialects whose answers to this topic are modelled; the classic one alone where it does not say. */
  readonly dialects?: readonly DialectId[];
}

interface Disagreement {
  readonly id: string;
  readonly expected: string;
  readonly actual: string;
}

const [directory, ...rest] = process.argv.slice(2);
if (directory === undefined || rest.length > 0) {
  process.stderr.write("usage: npm run conformance -- DIR\n");
  process.exitCode = 2;
} else {
  process.exitCode = await conformance(directory);
}

async function conformance(folder: string): Promise<number> {
  let names: readonly string[];
  try {
    names = readdirSync(folder)
      .filter((name) => RECORDING.test(name))
      .sort();
  } catch (error) {
    process.stderr.write(`conformance: cannot read ${folder}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  let cases = 0;
  let disagreeing = 0;
  for (const name of names) {
    const result = await judgeFile(join(folder, name), name);
    cases += result.agree + result.disagree;
    disagreeing += result.disagree;
    process.stdout.write(`${name.replace(/\.jsonl(\.gz)?$/, "")}: ${result.agree} agree, ${result.disagree} disagree\n`);
    for (const { id, expected, actual } of result.shown) {
      process.stdout.write(`  ${id}\n    expected ${shortened(expected)}\n    actual   ${shortened(actual)}\n`);
    }
  }
  if (cases === 0) process.stderr.write(`conformance: no recorded cases in ${folder}\n`);
  return cases > 0 && disagreeing === 0 ? 0 : 1;
}

async function judgeFile(path: string, name: string) {
  const { dialect, topic } = RECORDING.exec(name)?.groups ?? {};
  const adaptor = await adaptorOf(topic ?? "");
  const shown: Disagreement[] = [];
  let agree = 0;
  let disagree = 0;
  let line = 0;
  for await (const text of linesOf(path)) {
    line += 1;
    if (text === "") continue;
    const found = judgeLine(text, `line ${line}`, dialect ?? "notqmail", adaptor);
    if (!found) agree += 1;
    else {
      disagree += 1;
      if (shown.length < MOST_SHOWN) shown.push(found);
    }
  }
  return { agree, disagree, shown };
}

/** Undefined where the model agrees. Whatever goes wrong with a record is a disagreement, never the end of the run. */
function judgeLine(text: string, place: string, fileDialect: string, adaptor: Adaptor | undefined): Disagreement | undefined {
  let id = place;
  try {
    const record: unknown = JSON.parse(text);
    const fields = typeof record === "object" && record !== null ? new Map(Object.entries(record)) : new Map<string, unknown>();
    const named: unknown = fields.get("id");
    if (typeof named === "string") id = named;
    const expected = JSON.stringify(fields.get("expect")) ?? "nothing";
    if (!adaptor) return { id, expected, actual: "this topic is not modelled" };
    const dialect = modelledDialect(fields.get("dialect") ?? fileDialect, adaptor);
    if (!dialect || modelledDialect(fileDialect, adaptor) !== dialect)
      return { id, expected, actual: `the dialect ${String(fields.get("dialect") ?? fileDialect)} is not modelled` };
    const judgement = adaptor.judge(record, dialect);
    return judgement.agrees ? undefined : { id, expected: judgement.expected, actual: judgement.actual };
  } catch (error) {
    return { id, expected: "a record that can be judged", actual: error instanceof Error ? error.message : String(error) };
  }
}

/** The dialect of that name, where the adaptor is for it. `classic` is the name of what three versions have in common. */
function modelledDialect(name: unknown, { dialects = CLASSIC }: Adaptor): Dialect | undefined {
  const id = name === "classic" ? "notqmail" : DIALECT_IDS.find((known) => known === name);
  return id !== undefined && dialects.includes(id) ? dialectOf(id) : undefined;
}

async function adaptorOf(topic: string): Promise<Adaptor | undefined> {
  const path = new URL(`./conformance/${topic}.ts`, import.meta.url);
  if (!existsSync(path)) return undefined;
  const loaded: unknown = await import(path.href);
  return isAdaptor(loaded) && loaded.topic === topic ? loaded : undefined;
}

function isAdaptor(loaded: unknown): loaded is Adaptor {
  return typeof loaded === "object" && loaded !== null && "topic" in loaded && "judge" in loaded && typeof loaded.judge === "function";
}

function linesOf(path: string): AsyncIterable<string> {
  const file = createReadStream(path);
  return createInterface({ input: path.endsWith(".gz") ? file.pipe(createGunzip()) : file, crlfDelay: Number.POSITIVE_INFINITY });
}

function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}… (${text.length} characters)` : text;
}
