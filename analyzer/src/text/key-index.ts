/**
 * Which blocks hold which keys, for files of a million lines: 12 bytes a slot in two typed arrays, and objects only for keys
 * that stand more than once. Keys are 53-bit hashes; whoever reports from the index compares the texts first.
 */

const EMPTY = 0;
const REMOVED = 0xffff_ffff;

/** Told when a key comes into an index for the first time, and when its last occurrence goes. */
export interface KeyWatcher {
  appeared(key: number): void;
  vanished(key: number): void;
}

/** A multiset of (key, owner) pairs, where an owner is a block's number, from 0. */
export class KeyIndex {
  /** Occurrences beyond the first of each key. */
  repetitions = 0;
  /** How many keys with several occurrences each owner holds. */
  readonly ownersWithRepetitions = new Map<number, number>();
  readonly watchers = new Set<KeyWatcher>();
  #keys = new Float64Array(16);
  #owners = new Uint32Array(16);
  #used = 0;
  #distinct = 0;
  readonly #repeated = new Map<number, Map<number, number>>();

  /** Number of distinct keys. */
  get size(): number {
    return this.#distinct;
  }

  has(key: number): boolean {
    return this.#find(key) >= 0;
  }

  /** The owners of `key`, each once; none if the key is unknown. */
  owners(key: number): readonly number[] {
    const several = this.#repeated.get(key);
    if (several) return [...several.keys()];
    const slot = this.#find(key);
    return slot < 0 ? [] : [(this.#owners[slot] ?? 0) - 1];
  }

  isRepeated(key: number): boolean {
    return this.#repeated.has(key);
  }

  /** All keys, in no order. */
  *keys(): Generator<number> {
    for (let slot = 0; slot < this.#keys.length; slot += 1) {
      const owner = this.#owners[slot] ?? EMPTY;
      if (owner !== EMPTY && owner !== REMOVED) yield this.#keys[slot] ?? 0;
    }
  }

  add(key: number, owner: number): void {
    const slot = this.#find(key);
    if (slot < 0) {
      this.#insert(key, owner + 1);
      for (const watcher of this.watchers) watcher.appeared(key);
      return;
    }
    this.repetitions += 1;
    let group = this.#repeated.get(key);
    if (!group) {
      const firstOwner = (this.#owners[slot] ?? 0) - 1;
      group = new Map([[firstOwner, 1]]);
      this.#repeated.set(key, group);
      this.#countRepeated(firstOwner, 1);
    }
    if (!group.has(owner)) this.#countRepeated(owner, 1);
    group.set(owner, (group.get(owner) ?? 0) + 1);
  }

  /** Takes one occurrence out. One that was never added is ignored. */
  remove(key: number, owner: number): void {
    const slot = this.#find(key);
    if (slot < 0) return;
    const group = this.#repeated.get(key);
    if (!group) {
      this.#owners[slot] = REMOVED;
      this.#distinct -= 1;
      for (const watcher of this.watchers) watcher.vanished(key);
      return;
    }
    const count = group.get(owner);
    if (count === undefined) return;
    this.repetitions -= 1;
    if (count > 1) group.set(owner, count - 1);
    else {
      group.delete(owner);
      this.#countRepeated(owner, -1);
    }
    const [last] = group;
    if (group.size === 1 && last && last[1] === 1) {
      this.#repeated.delete(key);
      this.#countRepeated(last[0], -1);
      this.#owners[slot] = last[0] + 1;
    }
  }

  #countRepeated(owner: number, change: number): void {
    const count = (this.ownersWithRepetitions.get(owner) ?? 0) + change;
    if (count > 0) this.ownersWithRepetitions.set(owner, count);
    else this.ownersWithRepetitions.delete(owner);
  }

  #find(key: number): number {
    const mask = this.#keys.length - 1;
    for (let slot = slotOf(key) & mask; ; slot = (slot + 1) & mask) {
      const owner = this.#owners[slot];
      if (owner === EMPTY) return -1;
      if (owner !== REMOVED && this.#keys[slot] === key) return slot;
    }
  }

  #insert(key: number, owner: number): void {
    if ((this.#used + 1) * 5 > this.#keys.length * 3) this.#rebuild();
    const mask = this.#keys.length - 1;
    let slot = slotOf(key) & mask;
    while (this.#owners[slot] !== EMPTY) slot = (slot + 1) & mask;
    this.#keys[slot] = key;
    this.#owners[slot] = owner;
    this.#used += 1;
    this.#distinct += 1;
  }

  /** Drops removed slots and doubles the table where it would stay more than a quarter full. */
  #rebuild(): void {
    const keys = this.#keys;
    const owners = this.#owners;
    const capacity = this.#distinct * 4 > keys.length ? keys.length * 2 : keys.length;
    this.#keys = new Float64Array(capacity);
    this.#owners = new Uint32Array(capacity);
    this.#used = 0;
    this.#distinct = 0;
    for (let slot = 0; slot < keys.length; slot += 1) {
      const owner = owners[slot] ?? EMPTY;
      if (owner !== EMPTY && owner !== REMOVED) this.#insert(keys[slot] ?? 0, owner);
    }
  }
}

/** A 53-bit hash of a key. Two keys of one hash are possible, hence the comparison of texts before a report. */
export function hashOf(key: string): number {
  let low = 0x811c_9dc5;
  let high = 0x9e37_79b9;
  for (let at = 0; at < key.length; at += 1) {
    const unit = key.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x0100_0193);
    high = Math.imul(high ^ unit, 0x85eb_ca6b) ^ (high >>> 13);
  }
  return ((high ^ (low >>> 15)) & 0x1f_ffff) * 0x1_0000_0000 + ((low ^ (high >>> 11)) >>> 0);
}

function slotOf(key: number): number {
  return Math.imul((key % 0x1_0000_0000) | 0, 0x9e37_79b1) >>> 3;
}
