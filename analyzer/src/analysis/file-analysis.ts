/**
 * The findings of the line rules in one file, and the index of its keys, kept up to date from edit to edit.
 *
 * Blocks of a text store never change, so an edit is seen as some blocks gone and some new: only those are read.
 */

import type { ControlFileSpec } from "../catalogue/control-file.ts";
import type { FileView, LineRule, Overridden, PlacedEntry, Report, Severity } from "../rules/rule.ts";
import { entriesOfFileLine, readsFirstLineOnly } from "../syntax/entries.ts";
import { keysOf } from "../syntax/keys.ts";
import type { Entry } from "../syntax/list.ts";
import { hashOf, KeyIndex } from "../text/key-index.ts";
import { shifted } from "../text/span.ts";
import { type Block, type PlacedBlock, TextStore } from "../text/text-store.ts";
import { ParentIndex } from "./parent-index.ts";

/** A line rule's report with the severity that holds for it; offsets count in the block. */
export interface BlockFinding {
  readonly rule: LineRule;
  readonly severity: Severity;
  readonly report: Report;
  /** Offset in the block of the line to which the report belongs. */
  readonly lineStart: number;
}

interface BlockState {
  readonly number: number;
  readonly findings: readonly BlockFinding[];
}

/** A line with its LF, where it begins in its block, and how many lines of the block stand before it. */
interface LineOfBlock {
  readonly text: string;
  readonly start: number;
  readonly number: number;
}

/** The line rules that apply, with the severity of a report of theirs; `undefined` severity: the finding is turned off. */
export interface LineRules {
  readonly rules: readonly LineRule[];
  readonly severityOf: (rule: LineRule, report: Report) => Severity | undefined;
}

/** One control file under analysis. */
export class FileAnalysis implements FileView {
  readonly file: ControlFileSpec;
  readonly keys = new KeyIndex();
  readonly #parents = new ParentIndex(this.keys);
  readonly #lineRules: LineRules;
  readonly #states = new Map<Block, BlockState>();
  readonly #blocksByNumber = new Map<number, Block>();
  readonly #counts = new Map<Severity, number>();
  #nextNumber = 0;
  #store = TextStore.of("");

  constructor(file: ControlFileSpec, lineRules: LineRules) {
    this.file = file;
    this.#lineRules = lineRules;
  }

  get store(): TextStore {
    return this.#store;
  }

  /** How many findings of that severity the line rules have. */
  count(severity: Severity): number {
    return this.#counts.get(severity) ?? 0;
  }

  /** Takes over a new state of the text, at the cost of the blocks in which it differs. */
  update(store: TextStore): void {
    const before = this.#blocksRead(this.#store);
    const after = this.#blocksRead(store);
    let head = 0;
    while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
    let tail = 0;
    while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
    // New blocks come first, so that a key which an edit leaves in place never seems to vanish.
    const added = after.slice(head, after.length - tail);
    for (const block of added) this.#add(block);
    for (const block of before.slice(head, before.length - tail)) this.#remove(block);
    this.#store = store;
  }

  /** The blocks that have findings of line rules, in the order of the file. */
  *findings(): Generator<{ readonly placed: PlacedBlock; readonly findings: readonly BlockFinding[] }> {
    for (const placed of this.#store.placed()) {
      const findings = this.#states.get(placed.block)?.findings ?? [];
      if (findings.length > 0) yield { placed, findings };
    }
  }

  *overriddenEntries(decides: "first" | "last"): Generator<Overridden> {
    if (this.keys.repetitions === 0) return;
    const winners = new Map<string, PlacedEntry>();
    const rivals: { readonly entry: PlacedEntry; readonly keys: readonly string[] }[] = [];
    for (const placed of this.#store.placed()) {
      const number = this.#states.get(placed.block)?.number;
      if (number === undefined || !this.keys.ownersWithRepetitions.has(number)) continue;
      for (const rival of this.#placedEntries(placed)) {
        if (!rival.keys.some((key) => this.keys.isRepeated(hashOf(key)))) continue;
        rivals.push(rival);
        for (const key of rival.keys) if (decides === "last" || !winners.has(key)) winners.set(key, rival.entry);
      }
    }
    for (const { entry, keys } of rivals) {
      const winner = winners.get(keys[0] ?? "");
      const deciding = keys.map((key) => winners.get(key)).filter((one) => one !== undefined);
      if (winner && !deciding.includes(entry)) yield { entry, winner, winners: [...new Set(deciding)] };
    }
  }

  entriesWithKey(key: string): readonly PlacedEntry[] {
    const owners = new Set(this.keys.owners(hashOf(key)).map((number) => this.#blocksByNumber.get(number)));
    if (owners.size === 0) return [];
    const found: PlacedEntry[] = [];
    for (const placed of this.#store.placed()) {
      if (!owners.has(placed.block)) continue;
      for (const candidate of this.#placedEntries(placed)) if (candidate.keys.includes(key)) found.push(candidate.entry);
    }
    return found;
  }

  hasKey(key: string): boolean {
    return this.keys.has(hashOf(key));
  }

  entriesWithoutParent(limit: number): readonly PlacedEntry[] {
    const numbers = this.#parents.ownersOfMissing(limit);
    if (numbers.size === 0) return [];
    const found: PlacedEntry[] = [];
    for (const placed of this.#store.placed()) {
      const number = this.#states.get(placed.block)?.number;
      if (number === undefined || !numbers.has(number)) continue;
      for (const { entry, keys } of this.#placedEntries(placed)) {
        const [key] = keys;
        if (key?.startsWith(".") && this.#parents.isMissing(hashOf(key.slice(1)))) found.push(entry);
      }
    }
    return found;
  }

  /** A key whose hash is `hash`; undefined if the file has none. */
  keyWithHash(hash: number): string | undefined {
    for (const number of this.keys.owners(hash)) {
      const block = this.#blocksByNumber.get(number);
      if (!block) continue;
      let found: string | undefined;
      this.#visitEntries(block, (entry) => {
        found ??= keysOf(this.file.reader, entry.value).find((key) => hashOf(key) === hash);
      });
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #add(block: Block): void {
    const findings: BlockFinding[] = [];
    const number = this.#nextNumber++;
    const take = (rule: LineRule, report: Report | undefined, lineStart: number): void => {
      const severity = report && this.#lineRules.severityOf(rule, report);
      if (!severity) return;
      findings.push({ rule, severity, report, lineStart });
      this.#counts.set(severity, this.count(severity) + 1);
    };
    const visitSkipped = ({ text, start }: LineOfBlock): void => {
      for (const rule of this.#lineRules.rules) if (rule.checkSkipped) take(rule, rule.checkSkipped(text, this.file), start);
    };
    this.#visitEntries(
      block,
      (entry, { text, start }) => {
        for (const key of keysOf(this.file.reader, entry.value)) {
          this.keys.add(hashOf(key), number);
          if (this.file.reader === "list" && key.startsWith(".")) this.#parents.add(hashOf(key.slice(1)), number);
        }
        for (const rule of this.#lineRules.rules) take(rule, rule.check(entry, this.file, text), start);
      },
      visitSkipped,
    );
    this.#states.set(block, { number, findings });
    this.#blocksByNumber.set(number, block);
  }

  #remove(block: Block): void {
    const state = this.#states.get(block);
    if (!state) return;
    this.#visitEntries(block, (entry) => {
      for (const key of keysOf(this.file.reader, entry.value)) {
        this.keys.remove(hashOf(key), state.number);
        if (this.file.reader === "list" && key.startsWith(".")) this.#parents.remove(hashOf(key.slice(1)), state.number);
      }
    });
    for (const { severity } of state.findings) this.#counts.set(severity, this.count(severity) - 1);
    this.#states.delete(block);
    this.#blocksByNumber.delete(state.number);
  }

  #placedEntries({ block, offset, line }: PlacedBlock): readonly { readonly entry: PlacedEntry; readonly keys: readonly string[] }[] {
    const placed: { entry: PlacedEntry; keys: readonly string[] }[] = [];
    this.#visitEntries(block, ({ value, span, removal }, { start, number }) => {
      const base = offset + start;
      const entry = { value, span: shifted(span, base), removal: shifted(removal, base), line: line + number };
      placed.push({ keys: keysOf(this.file.reader, value), entry });
    });
    return placed;
  }

  /** The blocks that hold what is read of the file. */
  #blocksRead(store: TextStore): readonly Block[] {
    return readsFirstLineOnly(this.file.reader) ? store.blocks.slice(0, 1) : store.blocks;
  }

  /** Hands each entry of a block to `visit`. No generator: this is what a first look at a million lines spends its time on. */
  #visitEntries(block: Block, visit: (entry: Entry, line: LineOfBlock) => void, visitSkipped?: (line: LineOfBlock) => void): void {
    const { reader } = this.file;
    const lines = readsFirstLineOnly(reader) ? 1 : block.lineStarts.length;
    for (let number = 0; number < lines; number += 1) {
      const start = block.lineStarts[number] ?? 0;
      const line = { text: block.text.slice(start, block.lineStarts[number + 1]), start, number };
      const entries = entriesOfFileLine(reader, line.text);
      if (entries.length === 0) visitSkipped?.(line);
      for (const entry of entries) visit(entry, line);
    }
  }
}
