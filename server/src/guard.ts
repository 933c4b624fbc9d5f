import { CODES, isResponseError, ResponseError } from "./connection.ts";
import { isRecord } from "./settings.ts";

/** A line for whoever looks at the output of the server. */
export type Log = (line: string) => void;

/**
 * The one wrapping of every handler: whatever goes wrong inside is logged and answered with `empty`, so that a defect costs
 * one answer and no more. Only a `ResponseError` passes, since it is an answer.
 */
export function guarded<Parameters extends readonly unknown[], Result>(
  log: Log,
  name: string,
  empty: Result,
  handler: (...parameters: Parameters) => Result | Promise<Result>,
): (...parameters: Parameters) => Promise<Result> {
  return async (...parameters) => {
    try {
      return await handler(...parameters);
    } catch (error) {
      if (isResponseError(error)) throw error;
      logError(log, name, error);
      return empty;
    }
  };
}

/** The same for work that nobody waits for, such as a timer's: without it one defect there would end the server. */
export function guardedWork(log: Log, name: string, work: () => void): () => void {
  return () => {
    try {
      work();
    } catch (error) {
      logError(log, name, error);
    }
  };
}

function logError(log: Log, name: string, error: unknown): void {
  log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}

/** Throws the answer for params that the protocol does not allow: each of `names` must be there and well-formed. */
export function requireParams(params: unknown, ...names: readonly (keyof typeof VALID)[]): void {
  for (const name of names) {
    const value = isRecord(params) ? params[name] : undefined;
    if (!VALID[name](value)) throw new ResponseError(CODES.invalidParams, `params.${name} is missing or malformed`);
  }
}

const VALID = {
  textDocument: (value: unknown) => isRecord(value) && typeof value["uri"] === "string",
  position: isPosition,
  positions: (value: unknown) => Array.isArray(value) && value.every(isPosition),
  range: (value: unknown) => isRecord(value) && isPosition(value["start"]) && isPosition(value["end"]),
  previousResultIds: Array.isArray,
  newName: (value: unknown) => typeof value === "string",
  query: (value: unknown) => typeof value === "string",
};

function isPosition(value: unknown): boolean {
  return isRecord(value) && Number.isInteger(value["line"]) && Number.isInteger(value["character"]);
}
