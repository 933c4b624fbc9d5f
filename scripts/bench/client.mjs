// A language client that measures. A time is taken when the last byte of a frame has arrived, before anything looks into it.
import { spawn } from "node:child_process";

const PATIENCE = 120_000;

/** One server in a process of its own. */
export class Client {
  #nextId = 1;
  #waiting = new Map();
  #watch;
  #chunks = [];
  #size = 0;
  #needed = -1;
  #errors = "";
  #gone = false;
  /** Publications so far. */
  publications = 0;

  /** @param {readonly string[]} args of Node */
  constructor(args) {
    this.started = performance.now();
    this.process = spawn(process.execPath, args, { stdio: "pipe" });
    this.process.stdout.on("data", (chunk) => this.#take(chunk));
    this.process.stderr.on("data", (chunk) => {
      this.#errors = (this.#errors + chunk).slice(-2000);
    });
    this.process.stdin.on("error", () => {});
    this.ended = new Promise((resolve) => {
      this.process.on("close", () => {
        this.#gone = true;
        const failure = new Error(`the server has ended: ${this.#errors}`);
        for (const { reject } of this.#waiting.values()) reject(failure);
        this.#waiting.clear();
        this.#watch?.reject(failure);
        resolve(undefined);
      });
    });
  }

  get pid() {
    return this.process.pid;
  }

  /** Writes messages in one piece. */
  send(...messages) {
    this.write(framed(messages));
  }

  /** Writes bytes that were framed before, so that a measurement does not count the making of them. */
  write(bytes) {
    this.process.stdin.write(bytes);
  }

  /** @returns {Promise<{ at: number, result: any }>} */
  request(method, params) {
    const id = this.#nextId;
    this.#nextId += 1;
    const answer = new Promise((resolve, reject) => {
      if (this.#gone) return reject(new Error(`the server has ended: ${this.#errors}`));
      this.#waiting.set(id, { resolve, reject });
    });
    this.send({ id, method, params });
    return inTime(answer, method);
  }

  /**
   * The first publication for `uri` of at least that version of which `isRight` holds.
   * @returns {Promise<{ at: number, diagnostics: readonly any[] }>}
   */
  published(uri, version, isRight) {
    const found = new Promise((resolve, reject) => {
      this.#watch = { uri, version, isRight, resolve, reject };
    });
    return inTime(found, "diagnostics");
  }

  /** @returns {Promise<number>} milliseconds from the start of the process to the answer */
  async initialize() {
    const { at } = await this.request("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        textDocument: {
          hover: { contentFormat: ["markdown"] },
          publishDiagnostics: { relatedInformation: true, versionSupport: true, tagSupport: { valueSet: [1, 2] } },
        },
      },
    });
    this.send({ method: "initialized", params: {} });
    return at - this.started;
  }

  /** Takes leave as an editor does. */
  async leave() {
    await this.request("shutdown");
    this.send({ method: "exit" });
    await this.ended;
  }

  async end() {
    if (!this.#gone) {
      this.process.kill("SIGKILL");
      await this.ended;
    }
  }

  #take(chunk) {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    for (;;) {
      if (this.#needed < 0) {
        const bytes = Buffer.concat(this.#chunks);
        this.#chunks = [bytes];
        const end = bytes.indexOf("\r\n\r\n");
        if (end < 0) return;
        this.#needed = Number(/content-length:\s*(\d+)/i.exec(bytes.toString("latin1", 0, end))?.[1]);
        this.#chunks = [bytes.subarray(end + 4)];
        this.#size = this.#chunks[0].length;
      }
      if (this.#size < this.#needed) return;
      const at = performance.now();
      const bytes = Buffer.concat(this.#chunks);
      const message = JSON.parse(bytes.toString("utf8", 0, this.#needed));
      this.#chunks = [bytes.subarray(this.#needed)];
      this.#size = this.#chunks[0].length;
      this.#needed = -1;
      this.#receive(message, at);
    }
  }

  #receive({ id, method, params, result, error }, at) {
    if (method === undefined) {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.reject(new Error(error.message));
      else waiting?.resolve({ at, result });
    } else if (id !== undefined) {
      this.send({ id, result: method === "workspace/configuration" ? params.items.map(() => null) : null });
    } else if (method === "textDocument/publishDiagnostics") {
      this.publications += 1;
      const watch = this.#watch;
      if (!watch || params.uri !== watch.uri || (params.version ?? 0) < watch.version || !watch.isRight(params.diagnostics)) return;
      this.#watch = undefined;
      watch.resolve({ at, diagnostics: params.diagnostics });
    }
  }
}

/** Messages in their frames, as one piece. */
export function framed(messages) {
  return Buffer.concat(
    messages.map((message) => {
      const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
      return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
    }),
  );
}

async function inTime(promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no ${what} within ${PATIENCE / 1000} s`)), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
