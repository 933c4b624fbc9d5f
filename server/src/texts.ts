import { type Texts as AllTexts, type Language, parseTexts } from "../../analyzer/src/index.ts";
import type { OwnFileRequests } from "../../protocol/src/index.ts";
import type { Ask } from "./client-files.ts";
import type { Log } from "./guard.ts";

/** Reads the file of texts in a language, as the build wrote it; null where there is none. May reject. */
export type TextsReader = (language: Language) => Promise<string | null>;

/** How long the start has to be over before what may be asked for is read, in milliseconds. */
const IDLE = 200;

/**
 * The texts about control files and rules. They are large, so each language is read when it is first asked for or a while after
 * somebody is expected to ask, and then kept.
 */
export class Texts {
  readonly #read: TextsReader;
  readonly #log: Log;
  readonly #known = new Map<Language, Promise<AllTexts | undefined>>();
  readonly #expected = new Set<Language>();

  constructor(read: TextsReader, log: Log) {
    this.#read = read;
    this.#log = log;
  }

  /** Reads them soon, but not now: whoever has opened a file will look at it before asking what it is. */
  expect(language: Language): void {
    if (this.#known.has(language) || this.#expected.has(language)) return;
    this.#expected.add(language);
    setTimeout(() => void this.in(language), IDLE);
  }

  /** Undefined where they can't be had; then hovers say less. */
  in(language: Language): Promise<AllTexts | undefined> {
    let texts = this.#known.get(language);
    if (!texts) {
      texts = this.#load(language);
      this.#known.set(language, texts);
    }
    return texts;
  }

  async #load(language: Language): Promise<AllTexts | undefined> {
    try {
      const texts = parseTexts(await this.#read(language));
      if (!texts) this.#log(`no texts about control files and rules in ${language}`);
      return texts;
    } catch (error) {
      this.#log(`the texts about control files and rules were not read: ${String(error)}`);
      return undefined;
    }
  }
}

/** Asks the client for the texts, which has them in its own folder. */
export function clientTexts(ask: Ask): TextsReader {
  const method: keyof OwnFileRequests = "qmail-control/catalogue";
  return async (language) => {
    const text = await ask(method, { language });
    return typeof text === "string" ? text : null;
  };
}
