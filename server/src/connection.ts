/**
 * JSON-RPC as the language server protocol uses it.
 *
 * Messages are dispatched in the order and in the turn in which they arrive, so that a thousand edits that come in one piece are
 * one piece of work. Every request is answered, whatever it asks: with an error where the protocol says so.
 */

import type { ClientNotifications, ClientRequests } from "../../protocol/src/index.ts";
import type { Notifications, Requests } from "./protocol-methods.ts";
import { isRecord } from "./settings.ts";

/** The error codes of JSON-RPC and of the protocol that are used here. */
export const CODES = {
  parseError: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internalError: -32603,
  notInitialized: -32002,
  requestCancelled: -32800,
  contentModified: -32801,
  requestFailed: -32803,
} as const;

/** An answer that is an error; thrown by a handler. */
export class ResponseError extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** By its form: where the connection and who serves it are two bundles, each has a class of its own. Codes of Node are words. */
export function isResponseError(error: unknown): error is ResponseError {
  return error instanceof Error && "code" in error && Number.isInteger(error.code);
}

/** Tells a handler that its answer is no longer wanted. It may answer all the same. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
  /** Called once, unless the token is cancelled already. */
  onCancellationRequested(listener: () => void): void;
}

/** How messages come and go. */
export interface Transport {
  /** Begins to hand over what comes in. */
  listen(receiver: Receiver): void;
  send(message: object): void;
  /** Runs `work` when what has arrived so far has been dispatched. */
  soon(work: () => void): void;
  /** Ends the server if that process is no more. */
  watchParent(processId: number): void;
  exit(code: number): void;
}

/** What a transport reports to. */
export interface Receiver {
  message(message: unknown): void;
  /** Something came that is no message. */
  junk(reason: string): void;
  /** Nothing more will come. */
  end(): void;
}

/** A registration that can be taken back. */
export interface Registration {
  dispose(): void;
}

/** What came over the wire and was not looked at yet. */
type Wire = ReturnType<typeof JSON.parse>;
type OwnRequests = { [Method in keyof ClientRequests]: [unknown, ClientRequests[Method]["result"]] };
type OwnNotifications = { [Method in keyof ClientNotifications]: unknown };
type AllRequests = Requests & OwnRequests;
type AllNotifications = Notifications & OwnNotifications;
type Id = string | number | null;

/** One client's connection. Handlers must be set before `listen`, or by what is given to `prepare`. */
export class Connection {
  readonly #transport: Transport;
  readonly #requests = new Map<string, (params: Wire, token: CancellationToken) => unknown>();
  readonly #notifications = new Map<string, ((params: Wire) => unknown)[]>();
  readonly #answers = new Map<number, { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void }>();
  readonly #running = new Map<Id, () => void>();
  #state: "new" | "running" | "shut down" = "new";
  #lastId = 0;
  #hasComplained = false;
  #unprepared: (() => void) | undefined;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  onRequest<Method extends keyof AllRequests>(
    method: Method,
    handler: (
      params: AllRequests[Method][0],
      token: CancellationToken,
    ) => NoInfer<AllRequests[Method][1]> | Promise<NoInfer<AllRequests[Method][1]>>,
  ): void {
    this.#requests.set(method, handler);
  }

  /** Several handlers of one method are called in the order in which they were set. */
  onNotification<Method extends keyof AllNotifications>(method: Method, handler: (params: AllNotifications[Method]) => unknown): void {
    this.#notifications.set(method, [...(this.#notifications.get(method) ?? []), handler]);
  }

  /** Has `work` set further handlers before the next message is dispatched, or sooner, when there is nothing else to do. */
  prepare(work: () => void): void {
    this.#unprepared = work;
    this.soon(() => this.#prepareNow());
  }

  /** Asks the client; rejects with its error. */
  sendRequest(method: string, params?: unknown): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#answers.set(id, { resolve, reject });
      this.#send({ id, method, params });
    });
  }

  sendNotification(method: string, params?: unknown): void {
    this.#send({ method, params });
  }

  /** Registers a capability with the client. */
  async register(method: string, registerOptions: unknown): Promise<Registration> {
    this.#lastId += 1;
    const id = `qmail-control-${this.#lastId}`;
    await this.sendRequest("client/registerCapability", { registrations: [{ id, method, registerOptions }] });
    return {
      dispose: () => {
        // The word is misspelled in the protocol.
        this.sendRequest("client/unregisterCapability", { unregisterations: [{ id, method }] }).catch(() => undefined);
      },
    };
  }

  /** A line for the client's log. */
  warn(message: string): void {
    this.sendNotification("window/logMessage", { type: 2, message });
  }

  /** Runs `work` when what has arrived so far has been dispatched. */
  soon(work: () => void): void {
    this.#transport.soon(work);
  }

  listen(): void {
    this.#transport.listen({
      message: (message) => this.#receive(message),
      junk: (reason) => this.#complain(reason),
      end: () => this.#exit(),
    });
  }

  #prepareNow(): void {
    const work = this.#unprepared;
    this.#unprepared = undefined;
    work?.();
  }

  #receive(message: unknown): void {
    this.#hasComplained = false;
    if (!isRecord(message)) {
      this.#fail(null, new ResponseError(CODES.invalidRequest, "a message must be one object"));
      return;
    }
    const { id, method } = message;
    if (typeof method === "string") {
      if (typeof id === "string" || typeof id === "number") this.#answer(id, method, message["params"]);
      else if (id === undefined) this.#notice(method, message["params"]);
      else this.#fail(null, new ResponseError(CODES.invalidRequest, "an id must be a number or a string"));
    } else if (typeof id === "number" && ("result" in message || "error" in message)) {
      this.#take(id, message);
    } else if (!("result" in message || "error" in message)) {
      this.#fail(typeof id === "string" || typeof id === "number" ? id : null, new ResponseError(CODES.invalidRequest, "no method"));
    }
  }

  /** Says it once for a run of junk: it may be megabytes. */
  #complain(reason: string): void {
    if (!this.#hasComplained) this.#fail(null, new ResponseError(CODES.parseError, reason));
    this.#hasComplained = true;
  }

  #answer(id: Id, method: string, params: unknown): void {
    this.#prepareNow();
    const refusal = this.#refusal(method, params);
    if (refusal) {
      this.#fail(id, refusal);
      return;
    }
    if (method === "initialize") this.#begin(params);
    if (method === "shutdown") this.#state = "shut down";
    const token = new Token();
    this.#running.set(id, () => token.cancel());
    const failed = (error: unknown): void => {
      this.#running.delete(id);
      if (method === "initialize") this.#state = "new";
      this.#fail(id, error);
    };
    const done = (result: unknown): void => {
      this.#running.delete(id);
      try {
        this.#send({ id, result: result ?? null });
      } catch (error) {
        // What the client has sent along may be nested too deeply to be written back.
        this.#fail(id, error);
      }
    };
    try {
      const result = this.#requests.get(method)?.(params, token);
      if (result instanceof Promise) result.then(done, failed);
      else done(result);
    } catch (error) {
      failed(error);
    }
  }

  #refusal(method: string, params: unknown): ResponseError | undefined {
    if (this.#state === "new" && method !== "initialize") return new ResponseError(CODES.notInitialized, "not initialized");
    if (this.#state === "shut down") return new ResponseError(CODES.invalidRequest, "the server has been shut down");
    if (this.#state === "running" && method === "initialize") return new ResponseError(CODES.invalidRequest, "initialized already");
    if (!this.#requests.has(method)) return new ResponseError(CODES.methodNotFound, `no method ${method}`);
    if (method !== "shutdown" && !isRecord(params)) return new ResponseError(CODES.invalidParams, "params are missing or malformed");
    if (method === "initialize" && isRecord(params) && !isRecord(params["capabilities"])) {
      return new ResponseError(CODES.invalidParams, "params.capabilities are missing or malformed");
    }
    return undefined;
  }

  #begin(params: unknown): void {
    this.#state = "running";
    if (isRecord(params) && typeof params["processId"] === "number") this.#transport.watchParent(params["processId"]);
  }

  #notice(method: string, params: Wire): void {
    if (method === "exit") this.#exit();
    else if (method === "$/cancelRequest") this.#cancel(params);
    else if (this.#state === "running") {
      this.#prepareNow();
      for (const handler of this.#notifications.get(method) ?? []) this.#tell(method, handler, params);
    }
  }

  /** Nobody waits for an answer to a notification: what goes wrong is logged. */
  #tell(method: string, handler: (params: Wire) => unknown, params: unknown): void {
    const failed = (error: unknown): void => this.warn(`${method}: ${String(error)}`);
    try {
      const done = handler(params);
      if (done instanceof Promise) done.catch(failed);
    } catch (error) {
      failed(error);
    }
  }

  #cancel(params: unknown): void {
    if (!isRecord(params)) return;
    const { id } = params;
    if (typeof id === "string" || typeof id === "number") this.#running.get(id)?.();
  }

  #take(id: number, { error, result }: Readonly<Record<string, unknown>>): void {
    const answer = this.#answers.get(id);
    this.#answers.delete(id);
    if (!isRecord(error)) answer?.resolve(result);
    else answer?.reject(new ResponseError(Number(error["code"]), String(error["message"])));
  }

  #fail(id: Id, error: unknown): void {
    const code = isResponseError(error) ? error.code : CODES.internalError;
    this.#send({ id, error: { code, message: error instanceof Error ? error.message : String(error) } });
  }

  #send(message: object): void {
    this.#transport.send({ jsonrpc: "2.0", ...message });
  }

  /** 0 where the client has taken its leave before, as the protocol wants it. */
  #exit(): void {
    this.#transport.exit(this.#state === "shut down" ? 0 : 1);
  }
}

class Token implements CancellationToken {
  isCancellationRequested = false;
  readonly #listeners: (() => void)[] = [];

  onCancellationRequested(listener: () => void): void {
    this.#listeners.push(listener);
  }

  cancel(): void {
    if (this.isCancellationRequested) return;
    this.isCancellationRequested = true;
    for (const listener of this.#listeners) listener();
  }
}
