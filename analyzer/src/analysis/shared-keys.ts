import type { KeyIndex, KeyWatcher } from "../text/key-index.ts";

/** The keys (hashes) that stand in two indexes at once, kept up to date at the cost of each key that comes or goes. */
export class SharedKeys {
  readonly keys = new Set<number>();
  readonly #release: () => void;

  constructor(first: KeyIndex, second: KeyIndex) {
    const [small, large] = first.size <= second.size ? [first, second] : [second, first];
    for (const key of small.keys()) if (large.has(key)) this.keys.add(key);
    const watch = (other: KeyIndex): KeyWatcher => ({
      appeared: (key) => {
        if (other.has(key)) this.keys.add(key);
      },
      vanished: (key) => {
        this.keys.delete(key);
      },
    });
    const firstWatcher = watch(second);
    const secondWatcher = watch(first);
    first.watchers.add(firstWatcher);
    second.watchers.add(secondWatcher);
    this.#release = () => {
      first.watchers.delete(firstWatcher);
      second.watchers.delete(secondWatcher);
    };
  }

  /** Stops watching the indexes. */
  dispose(): void {
    this.#release();
  }
}
