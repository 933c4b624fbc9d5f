/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** `text` as JSON. Throws where it is none. */
export function parseJson(text: string): Json {
  const value: Json = JSON.parse(text);
  return value;
}

/** The text of a JSON file, in the form in which npm writes it too. */
export function jsonText(value: Json): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** A key of an object, or the member of an array whose `id` is that. */
export type Step = string | { readonly id: string };

/** `json` with the value at `path` replaced, everything else and its order kept. Throws where the path leads nowhere. */
export function withValue(json: Json, path: readonly Step[], value: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === "string") {
    if (!isObject(json)) throw new Error(`no object to hold ${step}`);
    const member = json[step];
    if (member === undefined && rest.length > 0) throw new Error(`no ${step}`);
    return { ...json, [step]: withValue(member ?? null, rest, value) };
  }
  if (!isArray(json)) throw new Error(`no list to hold ${step.id}`);
  const place = json.findIndex((member) => isObject(member) && member["id"] === step.id);
  const member = json[place];
  if (member === undefined) throw new Error(`no ${step.id} in the list`);
  return json.with(place, withValue(member, rest, value));
}

/** Whether `json` is an object and no list. */
export function isObject(json: Json): json is JsonObject {
  return typeof json === "object" && json !== null && !isArray(json);
}

function isArray(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}
