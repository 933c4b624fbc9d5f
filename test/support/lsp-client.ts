/** A small language client over real stdio: frames by hand, so that a defect of a library is not tested with itself. */

import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const SERVER = fileURLToPath(new URL("../../dist/server.js", import.meta.url));

type Json = Record<string, unknown>;

/** Answers a request of the server. */
export type Responder = (params: unknown) => unknown;

/** A message that is not an answer. */
export interface Incoming {
  readonly method: string;
  readonly params: unknown;
}

/** The server's error answer to a request. */
class RpcError extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

export class LspClient {
  /** Everything that the server sent of its own accord, in order. */
  readonly received: Incoming[] = [];
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #pending = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  readonly #responders = new Map<string, Responder>();
  readonly #waiting = new Set<() => void>();
  readonly #exit: Promise<unknown>;
  #stopping = false;
  #buffer = Buffer.alloc(0);
  #lastId = 0;

  constructor(command: readonly string[] = [SERVER, "--stdio"]) {
    this.#process = spawn(process.execPath, command, { stdio: ["pipe", "pipe", "pipe"] });
    this.#process.stdout.on("data", (chunk: Buffer) => this.#take(chunk));
    this.#process.stderr.pipe(process.stderr);
    this.#exit = once(this.#process, "exit").then(([code]) => code);
  }

  /** `initialize` and `initialized`; gives the server's capabilities. */
  async start(capabilities: Json, extra: Json = {}): Promise<Json> {
    const result = await this.request("initialize", { processId: null, rootUri: null, capabilities, ...extra });
    this.notify("initialized", {});
    return member(result, "capabilities");
  }

  request(method: string, params?: unknown): Promise<unknown> {
    return this.cancellable(method, params).answer;
  }

  /** A request with its id, for those who want to cancel it. */
  cancellable(method: string, params?: unknown): { readonly id: number; readonly answer: Promise<unknown> } {
    this.#lastId += 1;
    const id = this.#lastId;
    const answer = new Promise<unknown>((resolve, reject) => this.#pending.set(id, { resolve, reject }));
    this.#send({ id, method, params });
    return { id, answer };
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  /** How this client answers requests of the server; without a responder it answers null. */
  respond(method: string, responder: Responder): void {
    this.#responders.set(method, responder);
  }

  /** The first message of that method from position `from` on that `wanted` accepts; waits for it. */
  async message(method: string, wanted: (params: Json) => boolean = () => true, from = 0): Promise<Json> {
    for (;;) {
      for (const received of this.received.slice(from)) {
        const params = isJson(received.params) ? received.params : {};
        if (received.method === method && wanted(params)) return params;
      }
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  open(uri: string, text: string, languageId = "qmail-list", version = 1): void {
    this.notify("textDocument/didOpen", { textDocument: { uri, languageId, version, text } });
  }

  change(uri: string, version: number, ...contentChanges: readonly Json[]): void {
    this.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): void {
    this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  /** Ends the server as an editor does, and gives its exit code. */
  async stop(): Promise<unknown> {
    if (!this.#stopping) {
      this.#stopping = true;
      await this.request("shutdown");
      this.notify("exit", undefined);
    }
    return this.#exit;
  }

  #send(message: Json): void {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #take(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const headerEnd = this.#buffer.indexOf("\r\n\r\n");
      if (headerEnd < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.toString("latin1", 0, headerEnd))?.[1]);
      const end = headerEnd + 4 + length;
      if (this.#buffer.length < end) return;
      const message: unknown = JSON.parse(this.#buffer.toString("utf8", headerEnd + 4, end));
      this.#buffer = this.#buffer.subarray(end);
      if (isJson(message)) this.#handle(message);
    }
  }

  #handle(message: Json): void {
    const { id, method, params, result, error } = message;
    if (typeof method === "string") {
      this.received.push({ method, params });
      if (id !== undefined) this.#send({ id, result: this.#responders.get(method)?.(params) ?? null });
      for (const resolve of this.#waiting) resolve();
      this.#waiting.clear();
    } else if (typeof id === "number") {
      const pending = this.#pending.get(id);
      this.#pending.delete(id);
      if (isJson(error)) pending?.reject(new RpcError(Number(error["code"]), String(error["message"])));
      else pending?.resolve(result);
    }
  }
}

export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member that is an object. */
export function member(value: unknown, name: string): Json {
  const found = isJson(value) ? value[name] : undefined;
  if (!isJson(found)) throw new Error(`${name} is missing in ${JSON.stringify(value)}`);
  return found;
}

/** A member that is a list of objects. */
export function members(value: unknown, name: string): readonly Json[] {
  const found = isJson(value) ? value[name] : undefined;
  if (!Array.isArray(found)) throw new Error(`${name} is missing in ${JSON.stringify(value)}`);
  return found.filter(isJson);
}
