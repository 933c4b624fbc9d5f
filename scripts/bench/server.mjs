// What a user of the language server waits for, each beside a baseline that is run in turn with it.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Client } from "./client.mjs";
import { MeasuredDocument } from "./document.mjs";
import { rcpthosts } from "./lists.mjs";
import { median, quantile } from "./numbers.mjs";
import { peakMemory, timed } from "./process.mjs";

const NULL_SERVER = [fileURLToPath(new URL("null-server.cjs", import.meta.url))];
const BURST = 1001;
const LONG_LINE = 10_000_000;
/** Of so many lines a burst has a target: of fewer it is the transport, of more the text, that it measures. */
const LARGE = 100_000;
/** From so many lines on the first findings are to come as fast as the file itself. */
const HUGE = 1_000_000;
/** How long a slow baseline may repeat one step, in milliseconds. */
const BUDGET = 4000;

/**
 * From the start of the process to the answer to `initialize`, and to the first findings.
 * @param {{ own: readonly string[], folder: string, runs: number }} setup
 * @returns {Promise<import("./report.mjs").Row[]>}
 */
export async function measureStart({ own, folder, runs }) {
  const node = [];
  const taken = { own: { initialize: [], findings: [] }, none: { initialize: [], findings: [] } };
  const list = rcpthosts(10);
  // The first start fills the cache; that of a new version is the only one without it.
  await start(own, folder, list, (client) => client.leave());
  for (let run = 0; run < runs; run += 1) {
    node.push((await timed(["-e", "0"])).ms);
    for (const [name, args] of [
      ["none", NULL_SERVER],
      ["own", own],
    ]) {
      const { initialize, findings } = await start(args, folder, list);
      taken[name].initialize.push(initialize);
      taken[name].findings.push(findings);
    }
  }
  const row = (measure, key, most) => ({
    measure,
    unit: "ms",
    own: median(taken.own[key]),
    against: { "node -e 0": median(node), "null server": median(taken.none[key]) },
    target: { baseline: "node -e 0", most },
  });
  return [row("start → answer to initialize", "initialize", 1.35), row("start → first findings", "findings", 1.5)];
}

async function start(args, folder, list, end = (client) => client.end()) {
  const client = new Client(args);
  try {
    const initialize = await client.initialize();
    const document = new MeasuredDocument(client, uriIn(folder, "rcpthosts"), list);
    const before = performance.now();
    const { ms } = await document.open();
    const findings = before - client.started + ms;
    await end(client);
    return { initialize, findings };
  } finally {
    await client.end();
  }
}

/**
 * Everything that happens with one open file of `lines` lines.
 * @param {{ own: readonly string[], folder: string, runs: number, naive: boolean }} setup
 * @param {number} lines
 * @returns {Promise<import("./report.mjs").Row[]>}
 */
export async function measureFile({ own, folder, runs, naive }, lines) {
  const list = rcpthosts(lines);
  const us = await Subject.started(own, folder, list);
  const none = await Subject.started(NULL_SERVER, folder, list);
  try {
    const pair = [none, us];
    for (const subject of pair) await subject.open();
    if (us.findings < list.errors) throw new Error(`${us.findings} findings of ${list.errors} in ${lines} lines`);
    await pause(300);
    // Warm, as an editor is after some seconds, and then in turn.
    for (let run = 0; run < runs + 6; run += 1) for (const subject of pair) await subject.key(run >= 6);
    for (let run = 0; run < runs; run += 1) for (const subject of pair) await subject.hover((run * 7919) % lines);
    for (let run = 0; run < runs / 2; run += 1) for (const subject of pair) await subject.hoverBehindKey();
    await pause(100);
    for (let run = 0; run < 3; run += 1) for (const subject of pair) await subject.burst();
    for (const subject of pair) subject.times.memory.push(peakMemory(subject.client.pid) ?? Number.NaN);
  } finally {
    await us.client.end();
    await none.client.end();
  }
  const again = naive ? await naiveTimes(own, folder, list, runs) : undefined;
  return rows(us, none, again, lines);
}

/** The same analyzer, which is given the whole text at each key and so finds nothing that it could keep. */
async function naiveTimes(own, folder, list, runs) {
  const subject = await Subject.started(own, folder, list, { whole: true });
  try {
    await subject.open();
    await subject.key(false);
    const until = performance.now() + BUDGET;
    for (let run = 0; run < runs && (run < 2 || performance.now() < until); run += 1) await subject.key();
    subject.times.memory.push(peakMemory(subject.client.pid) ?? Number.NaN);
  } finally {
    await subject.client.end();
  }
  return subject.times;
}

/** A server with the document, and the times that its steps took. */
class Subject {
  times = { open: [], all: [], key: [], hover: [], behind: [], burst: [], memory: [] };
  findings = 0;
  publications = 0;

  /** @param {boolean} thorough whether all errors are to be found before it counts as opened */
  constructor(client, document, thorough) {
    this.client = client;
    this.thorough = thorough;
    this.document = document;
  }

  static async started(args, folder, list, how) {
    const client = new Client(args);
    await client.initialize();
    // A small file first, so that what is measured is the file and not the compilation of the program.
    const warm = new MeasuredDocument(client, uriIn(folder, "morercpthosts"), rcpthosts(10));
    await warm.open();
    warm.close();
    await pause(200);
    return new Subject(client, new MeasuredDocument(client, uriIn(folder, "rcpthosts"), list, how), args !== NULL_SERVER);
  }

  async open() {
    const { ms, all, findings } = await this.document.open(this.thorough);
    this.times.open.push(ms);
    this.times.all.push(all);
    this.findings = findings;
  }

  async key(counts = true) {
    const ms = await this.document.key();
    if (counts) this.times.key.push(ms);
    await pause(10);
  }

  async hover(line) {
    this.times.hover.push(await this.document.hover(line));
  }

  async hoverBehindKey() {
    this.times.behind.push(await this.document.hoverBehindKey());
    await pause(20);
  }

  async burst() {
    const { ms, publications } = await this.document.burst(BURST);
    this.times.burst.push(ms);
    this.publications = Math.max(this.publications, publications);
    await pause(100);
  }
}

function rows(us, none, again, lines) {
  const row = (measure, key, share, most, unit = "ms") => ({
    measure,
    lines,
    unit,
    own: quantile(us.times[key], share),
    against: {
      "null server": quantile(none.times[key], share),
      ...(again && again[key].length > 0 && { "whole text again": quantile(again[key], share) }),
    },
    target: most === undefined ? undefined : { baseline: "null server", most },
  });
  return [
    row("open → first findings", "open", 0.5, lines >= HUGE ? 3 : undefined),
    row("open → all findings", "all", 0.5, undefined),
    row("key → findings, median", "key", 0.5, 8),
    row("key → findings, p99", "key", 0.99, 20),
    row("hover", "hover", 0.5, 4),
    row("hover right behind a key", "behind", 0.5, 4),
    row("burst of 1,000 edits", "burst", 0.5, lines === LARGE ? 5 : undefined),
    { measure: "publications in such a burst", lines, unit: "", own: us.publications, against: {}, target: { most: 20 } },
    row("peak memory", "memory", 0.5, 2.5, "MiB"),
  ];
}

/**
 * One line of ten million bytes, plain and divided by NUL at every other byte: from opening it to the answer to a hover in it.
 * @param {{ own: readonly string[], folder: string }} setup
 * @returns {Promise<import("./report.mjs").Row[]>}
 */
export async function measureLongLine({ own, folder }) {
  const found = [];
  for (const [measure, text] of [
    ["a line of 10 MB, opened and hovered", "a".repeat(LONG_LINE)],
    ["the same, NUL at every other byte", "a\0".repeat(LONG_LINE / 2)],
  ]) {
    const subject = await Subject.started(own, folder, { text, middle: 0, errors: 0 });
    try {
      const { client, document } = subject;
      const start = performance.now();
      client.send({
        method: "textDocument/didOpen",
        params: { textDocument: { uri: document.uri, languageId: "qmail-list", version: 1, text } },
      });
      // A server that dies of it never answers.
      const ms = await document.hover(0).then(
        () => performance.now() - start,
        () => Number.POSITIVE_INFINITY,
      );
      found.push({ measure, unit: "ms", own: ms, against: {}, target: { most: 1500 } });
    } finally {
      await subject.client.end();
    }
  }
  return found;
}

function uriIn(folder, name) {
  return pathToFileURL(path.join(folder, name)).href;
}

/** A control directory on disk, so that the server knows it as one. */
export function controlDirectory(root) {
  const folder = path.join(root, "qmail", "control");
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, "me"), "mx.example.net\n");
  return folder;
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
