/**
 * Which blocks hold which keys, for files of a million lines: 12 bytes a slot in typed arrays, and objects only for keys that stand
 * more than once. Room that is touched for the first time costs more than what is done in it, so there is little to spare. Keys are
 * 53-bit hashes; whoever reports from the index compares the texts first.
 */

const EMPTY = 0;
const REMOVED = 0xffff_ffff;
/** What part of the slots is taken at most, and what part when room has just been made for so many keys. */
const MOST_FULL = 0.75;
const FULL_AT_FIRST = 0.65;
/** Many keys are added by this many bits of their places. */
const BUCKET_BITS = 11;

/** Told when a key comes into an index for the first time, and when its last occurrence goes. */
export interface KeyWatcher {
  appeared(key: number): void;
  vanished(key: number): void;
}

/** A multiset of (key, owner) pairs, where an owner is a block's number, from 0. */
export class KeyIndex {
  /** Occurrences beyond the first of each key. */
  repetitions = 0;
  /** Changes whenever another set of keys stands more than once. */
  repeatedRevision = 0;
  /** How many keys with several occurrences each owner holds. */
  readonly ownersWithRepetitions = new Map<number, number>();
  readonly watchers = new Set<KeyWatcher>();
  /** For each slot its key. */
  #keys = new Float64Array(16);
  /** For each slot the owner + 1 of its key. */
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
    const keys = this.#keys;
    const owners = this.#owners;
    for (let slot = 0; slot < keys.length; slot += 1) {
      const owner = owners[slot] ?? EMPTY;
      if (owner !== EMPTY && owner !== REMOVED) yield keys[slot] ?? 0;
    }
  }

  /** Makes room for that many more keys at once. */
  reserve(more: number): void {
    if (this.#used + more > this.#keys.length * MOST_FULL) this.#rebuild(Math.ceil((this.#used + more) / FULL_AT_FIRST));
  }

  add(key: number, owner: number): void {
    if (this.#used + 1 > this.#keys.length * MOST_FULL) this.#rebuild();
    const keys = this.#keys;
    const owners = this.#owners;
    let slot = slotOf(key, keys.length);
    let free = -1;
    for (;;) {
      const found = owners[slot];
      if (found === REMOVED && free < 0) free = slot;
      if (found === EMPTY) {
        // A key that comes and goes takes its old place, or the way to it would grow each time.
        if (free < 0) this.#used += 1;
        else slot = free;
        keys[slot] = key;
        owners[slot] = owner + 1;
        this.#distinct += 1;
        if (this.watchers.size > 0) for (const watcher of this.watchers) watcher.appeared(key);
        return;
      }
      if (keys[slot] === key && found !== REMOVED) break;
      slot = slot + 1 === keys.length ? 0 : slot + 1;
    }
    this.repetitions += 1;
    let group = this.#repeated.get(key);
    if (!group) {
      const firstOwner = (owners[slot] ?? 0) - 1;
      group = new Map([[firstOwner, 1]]);
      this.#repeated.set(key, group);
      this.repeatedRevision += 1;
      this.#countRepeated(firstOwner, 1);
    }
    if (!group.has(owner)) this.#countRepeated(owner, 1);
    group.set(owner, (group.get(owner) ?? 0) + 1);
  }

  /**
   * Adds the first `count` pairs, in the order of their places in the table: to jump between them costs several times as much,
   * once the table is larger than the processor's cache.
   */
  addAll(keys: Float64Array, owners: Uint32Array, count: number): void {
    this.reserve(count);
    const capacity = this.#keys.length;
    const shift = Math.max(0, 32 - Math.clz32(capacity) - BUCKET_BITS);
    const ends = new Uint32Array((1 << BUCKET_BITS) + 1);
    for (let at = 0; at < count; at += 1) {
      const bucket = slotOf(keys[at] ?? 0, capacity) >>> shift;
      ends[bucket + 1] = (ends[bucket + 1] ?? 0) + 1;
    }
    for (let bucket = 1; bucket < ends.length; bucket += 1) ends[bucket] = (ends[bucket] ?? 0) + (ends[bucket - 1] ?? 0);
    const sortedKeys = new Float64Array(count);
    const sortedOwners = new Uint32Array(count);
    for (let at = 0; at < count; at += 1) {
      const key = keys[at] ?? 0;
      const bucket = slotOf(key, capacity) >>> shift;
      const place = ends[bucket] ?? 0;
      sortedKeys[place] = key;
      sortedOwners[place] = owners[at] ?? 0;
      ends[bucket] = place + 1;
    }
    for (let at = 0; at < count; at += 1) this.#addNew(sortedKeys[at] ?? 0, sortedOwners[at] ?? 0);
  }

  /** The same as `add`, short for a key that is not there yet, in a table with room for it. */
  #addNew(key: number, owner: number): void {
    const keys = this.#keys;
    const owners = this.#owners;
    let slot = slotOf(key, keys.length);
    while (owners[slot] !== EMPTY && keys[slot] !== key && owners[slot] !== REMOVED) slot = slot + 1 === keys.length ? 0 : slot + 1;
    if (owners[slot] !== EMPTY) {
      this.add(key, owner);
      return;
    }
    keys[slot] = key;
    owners[slot] = owner + 1;
    this.#used += 1;
    this.#distinct += 1;
    if (this.watchers.size > 0) for (const watcher of this.watchers) watcher.appeared(key);
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
      this.repeatedRevision += 1;
      this.#countRepeated(last[0], -1);
      this.#owners[slot] = last[0] + 1;
    }
  }

  #countRepeated(owner: number, change: number): void {
    const count = (this.ownersWithRepetitions.get(owner) ?? 0) + change;
    if (count > 0) this.ownersWithRepetitions.set(owner, count);
    else this.ownersWithRepetitions.delete(owner);
  }

  /** Index of the key's slot; -1 if there is none. */
  #find(key: number): number {
    const keys = this.#keys;
    const owners = this.#owners;
    for (let slot = slotOf(key, keys.length); ; slot = slot + 1 === keys.length ? 0 : slot + 1) {
      const owner = owners[slot];
      if (owner === EMPTY) return -1;
      if (keys[slot] === key && owner !== REMOVED) return slot;
    }
  }

  /** Drops removed slots; without a capacity it doubles the table where that would stay more than half full. */
  #rebuild(capacity = this.#distinct * 2 > this.#keys.length ? this.#keys.length * 2 : this.#keys.length): void {
    const [keysBefore, ownersBefore] = [this.#keys, this.#owners];
    const keys = new Float64Array(capacity);
    const owners = new Uint32Array(capacity);
    for (let from = 0; from < keysBefore.length; from += 1) {
      const owner = ownersBefore[from] ?? EMPTY;
      if (owner === EMPTY || owner === REMOVED) continue;
      const key = keysBefore[from] ?? 0;
      let slot = slotOf(key, capacity);
      while (owners[slot] !== EMPTY) slot = slot + 1 === capacity ? 0 : slot + 1;
      keys[slot] = key;
      owners[slot] = owner;
    }
    this.#keys = keys;
    this.#owners = owners;
    this.#used = this.#distinct;
  }
}

/** A 53-bit hash of a key. Two keys of one hash are possible, hence the comparison of texts before a report. */
export function hashOf(key: string): number {
  return hashOfPart(key, 0, key.length);
}

/** The same of the part of `text` from `start` up to `end`. */
export function hashOfPart(text: string, start: number, end: number): number {
  let low = 0x811c_9dc5;
  let high = 0x9e37_79b9;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x0100_0193);
    high = Math.imul(high ^ unit, 0x85eb_ca6b) ^ (high >>> 13);
  }
  return ((high ^ (low >>> 15)) & 0x1f_ffff) * 0x1_0000_0000 + ((low ^ (high >>> 11)) >>> 0);
}

/** Where the search for a key begins in a table of that many slots. */
function slotOf(key: number, capacity: number): number {
  return Math.floor((Math.imul(key | 0, 0x9e37_79b1) >>> 0) * (capacity / 0x1_0000_0000));
}
