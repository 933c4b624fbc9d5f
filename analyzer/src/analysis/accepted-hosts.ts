import { matchingEntries } from "../host/rcpthosts.ts";
import type { SmtpdTraits } from "../host/smtpd-traits.ts";
import { hashOf, type KeyIndex, type KeyWatcher } from "../text/key-index.ts";

/** The lists by which a program may accept a recipient's host. */
export const RECIPIENT_HOST_LISTS: readonly string[] = ["rcpthosts", "morercpthosts", "locals"];

/** So many answers are kept. */
const MOST_ANSWERS = 10_000;

/**
 * Whether the lists of a directory take mail from everybody to what an entry of rcpthosts means, by this entry or by one that takes
 * more. An answer is kept until a line comes or goes on which it rests.
 */
export class AcceptedHosts {
  readonly #smtpd: SmtpdTraits;
  readonly #keysOf: (list: string) => KeyIndex | undefined;
  readonly #answers = new Map<string, boolean>();
  /** The keys that were looked for. */
  readonly #asked = new Set<number>();
  readonly #watcher: KeyWatcher = { appeared: (key) => this.#changed(key), vanished: (key) => this.#changed(key) };

  /** `keysOf` gives the keys of a list that is there. */
  constructor(smtpd: SmtpdTraits, keysOf: (list: string) => KeyIndex | undefined) {
    this.#smtpd = smtpd;
    this.#keysOf = keysOf;
  }

  accepts(entry: string): boolean {
    const known = this.#answers.get(entry);
    if (known !== undefined) return known;
    if (this.#answers.size >= MOST_ANSWERS) this.forget();
    const answer = this.#decide(entry);
    this.#answers.set(entry, answer);
    return answer;
  }

  /** To be called when a list appears or goes. */
  forget(): void {
    this.#answers.clear();
    this.#asked.clear();
  }

  #decide(entry: string): boolean {
    const { compiledHostsOnly, compilerOfHosts, acceptsLocals } = this.#smtpd;
    const keys = [...matchingEntries(entry)].map(hashOf);
    for (const key of keys) this.#asked.add(key);
    const isListed = (name: string, among: readonly number[]): boolean => {
      const list = this.#keysOf(name);
      list?.watchers.add(this.#watcher);
      return list !== undefined && among.some((key) => list.has(key));
    };
    const whole = keys.slice(0, 1);
    return (
      isListed("rcpthosts", keys) ||
      (compilerOfHosts === undefined && isListed("morercpthosts", compiledHostsOnly ? whole : keys)) ||
      (acceptsLocals === true && isListed("locals", whole))
    );
  }

  #changed(key: number): void {
    if (this.#asked.has(key)) this.forget();
  }
}
