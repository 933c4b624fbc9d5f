import { ErrorCodes, ResponseError } from "vscode-languageserver";
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
      if (error instanceof ResponseError) throw error;
      log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return empty;
    }
  };
}

/** Throws the answer for params that the protocol does not allow: each of `names` must be a document, position or range. */
export function requireParams(params: unknown, ...names: readonly ("textDocument" | "position" | "range")[]): void {
  for (const name of names) {
    const value = isRecord(params) ? params[name] : undefined;
    if (!VALID[name](value)) throw new ResponseError(ErrorCodes.InvalidParams, `params.${name} is missing or malformed`);
  }
}

const VALID = {
  textDocument: (value: unknown) => isRecord(value) && typeof value["uri"] === "string",
  position: isPosition,
  range: (value: unknown) => isRecord(value) && isPosition(value["start"]) && isPosition(value["end"]),
};

function isPosition(value: unknown): boolean {
  return isRecord(value) && Number.isInteger(value["line"]) && Number.isInteger(value["character"]);
}
