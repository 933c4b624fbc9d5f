import { KeyIndex, type KeyWatcher } from "../text/key-index.ts";

/**
 * For the entries of a list that begin with a dot, their rests (`example.com` of `.example.com`), and which of these are no
 * entries; kept up to date at the cost of each key that comes or goes.
 */
export class ParentIndex {
  readonly #parents = new KeyIndex();
  readonly #missing = new Set<number>();
  readonly #keys: KeyIndex;
  readonly #watcher: KeyWatcher = {
    appeared: (key) => {
      this.#missing.delete(key);
    },
    vanished: (key) => {
      if (this.#parents.has(key)) this.#missing.add(key);
    },
  };

  /** `keys` are the keys of the list itself. */
  constructor(keys: KeyIndex) {
    this.#keys = keys;
    this.#parents.watchers.add({
      appeared: (key) => {
        if (!keys.has(key)) this.#missing.add(key);
      },
      vanished: (key) => {
        this.#missing.delete(key);
      },
    });
  }

  add(parent: number, owner: number): void {
    // Not before there is something to watch for: most large lists have no such entry.
    this.#keys.watchers.add(this.#watcher);
    this.#parents.add(parent, owner);
  }

  remove(parent: number, owner: number): void {
    this.#parents.remove(parent, owner);
  }

  isMissing(parent: number): boolean {
    return this.#missing.has(parent);
  }

  /** The owners of entries whose rest is missing; none where more than `limit` are. */
  ownersOfMissing(limit: number): ReadonlySet<number> {
    const owners = new Set<number>();
    if (this.#missing.size > limit) return owners;
    for (const parent of this.#missing) for (const owner of this.#parents.owners(parent)) owners.add(owner);
    return owners;
  }
}
