/**
 * Which blocks hold which keys, for files of a million lines: 16 bytes a slot in one typed array, and objects only for keys that
 * stand more than once. Keys are 53-bit hashes; whoever reports from the index compares the texts first.
 */

const EMPTY = 0;
const REMOVED = 0xffff_ffff;
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
  /** For each slot its key and behind it its owner + 1, so that a look takes one line of the processor's cache. */
  #slots = new Float64Array(2 * 16);
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
    return slot < 0 ? [] : [(this.#slots[slot + 1] ?? 0) - 1];
  }

  isRepeated(key: number): boolean {
    return this.#repeated.has(key);
  }

  /** All keys, in no order. */
  *keys(): Generator<number> {
    const slots = this.#slots;
    for (let slot = 0; slot < slots.length; slot += 2) {
      const owner = slots[slot + 1] ?? EMPTY;
      if (owner !== EMPTY && owner !== REMOVED) yield slots[slot] ?? 0;
    }
  }

  /** Makes room for that many more keys at once. */
  reserve(more: number): void {
    let capacity = this.#slots.length / 2;
    while ((this.#used + more) * 5 > capacity * 3) capacity *= 2;
    if (capacity * 2 > this.#slots.length) this.#rebuild(capacity);
  }

  add(key: number, owner: number): void {
    if ((this.#used + 1) * 10 > this.#slots.length * 3) this.#rebuild();
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = slotOf(key) & mask;
    let free = -1;
    for (;;) {
      const found = slots[slot + 1];
      if (found === REMOVED && free < 0) free = slot;
      if (found === EMPTY) {
        // A key that comes and goes takes its old place, or the way to it would grow each time.
        if (free < 0) this.#used += 1;
        else slot = free;
        slots[slot] = key;
        slots[slot + 1] = owner + 1;
        this.#distinct += 1;
        if (this.watchers.size > 0) for (const watcher of this.watchers) watcher.appeared(key);
        return;
      }
      if (slots[slot] === key && found !== REMOVED) break;
      slot = (slot + 2) & mask;
    }
    this.repetitions += 1;
    let group = this.#repeated.get(key);
    if (!group) {
      const firstOwner = (slots[slot + 1] ?? 0) - 1;
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
    const mask = this.#slots.length - 1;
    const shift = Math.max(0, 31 - Math.clz32(this.#slots.length) - BUCKET_BITS);
    const ends = new Uint32Array((1 << BUCKET_BITS) + 1);
    for (let at = 0; at < count; at += 1) {
      const bucket = (slotOf(keys[at] ?? 0) & mask) >>> shift;
      ends[bucket + 1] = (ends[bucket + 1] ?? 0) + 1;
    }
    for (let bucket = 1; bucket < ends.length; bucket += 1) ends[bucket] = (ends[bucket] ?? 0) + (ends[bucket - 1] ?? 0);
    const sortedKeys = new Float64Array(count);
    const sortedOwners = new Uint32Array(count);
    for (let at = 0; at < count; at += 1) {
      const key = keys[at] ?? 0;
      const bucket = (slotOf(key) & mask) >>> shift;
      const place = ends[bucket] ?? 0;
      sortedKeys[place] = key;
      sortedOwners[place] = owners[at] ?? 0;
      ends[bucket] = place + 1;
    }
    for (let at = 0; at < count; at += 1) this.#addNew(sortedKeys[at] ?? 0, sortedOwners[at] ?? 0);
  }

  /** The same as `add`, short for a key that is not there yet, in a table with room for it. */
  #addNew(key: number, owner: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = slotOf(key) & mask;
    while (slots[slot + 1] !== EMPTY && slots[slot] !== key && slots[slot + 1] !== REMOVED) slot = (slot + 2) & mask;
    if (slots[slot + 1] !== EMPTY) {
      this.add(key, owner);
      return;
    }
    slots[slot] = key;
    slots[slot + 1] = owner + 1;
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
      this.#slots[slot + 1] = REMOVED;
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
      this.#slots[slot + 1] = last[0] + 1;
    }
  }

  #countRepeated(owner: number, change: number): void {
    const count = (this.ownersWithRepetitions.get(owner) ?? 0) + change;
    if (count > 0) this.ownersWithRepetitions.set(owner, count);
    else this.ownersWithRepetitions.delete(owner);
  }

  /** Index of the key's slot; -1 if there is none. */
  #find(key: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = slotOf(key) & mask; ; slot = (slot + 2) & mask) {
      const owner = slots[slot + 1];
      if (owner === EMPTY) return -1;
      if (slots[slot] === key && owner !== REMOVED) return slot;
    }
  }

  /** Drops removed slots; without a capacity it doubles the table where that would stay more than a quarter full. */
  #rebuild(capacity?: number): void {
    const before = this.#slots;
    const length = capacity === undefined ? (this.#distinct * 8 > before.length ? before.length * 2 : before.length) : capacity * 2;
    const slots = new Float64Array(length);
    const mask = length - 1;
    for (let from = 0; from < before.length; from += 2) {
      const owner = before[from + 1] ?? EMPTY;
      if (owner === EMPTY || owner === REMOVED) continue;
      const key = before[from] ?? 0;
      let slot = slotOf(key) & mask;
      while (slots[slot + 1] !== EMPTY) slot = (slot + 2) & mask;
      slots[slot] = key;
      slots[slot + 1] = owner;
    }
    this.#slots = slots;
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

/** Where the search for a key begins: an even number, to be cut to the table's length. */
function slotOf(key: number): number {
  return (Math.imul(key | 0, 0x9e37_79b1) >>> 3) & ~1;
}
