/**
 * The findings of the line rules in one file, and the index of its keys, kept up to date from edit to edit.
 *
 * Blocks of a text store never change, so an edit is seen as some blocks gone and some new: only those are read.
 */

import type { ControlFileSpec } from "../catalogue/control-file.ts";
import type { Programs } from "../host/programs.ts";
import type { FileView, LineRule, Overridden, PlacedEntry, Report, Severity } from "../rules/rule.ts";
import { entriesOfFileLine, hasComments, readsFirstLineOnly } from "../syntax/entries.ts";
import type { LentRows, TableRow } from "../syntax/entry-table.ts";
import { keysOf } from "../syntax/keys.ts";
import type { Entry } from "../syntax/list.ts";
import { plainKeyEnd } from "../syntax/plain-line.ts";
import type { TcpRuleSyntax } from "../syntax/tcp-rules.ts";
import { changedBlocks } from "../text/changed-blocks.ts";
import { hashOf, hashOfPart, KeyIndex } from "../text/key-index.ts";
import { type Span, shifted } from "../text/span.ts";
import { type Block, type PlacedBlock, TextStore } from "../text/text-store.ts";
import { ParentIndex } from "./parent-index.ts";
import { type BlockComment, commentOf, NO_SUPPRESSIONS, type Suppressions, suppressionsIn } from "./suppressions.ts";

/** A line rule's report with the severity that holds for it; offsets count in the block. */
export interface BlockFinding {
  readonly rule: LineRule;
  readonly severity: Severity;
  readonly report: Report;
  /** Offset in the block of the line to which the report belongs. */
  readonly lineStart: number;
}

/** What was found in a block, or in some lines of it. */
interface BlockContent {
  readonly findings: readonly BlockFinding[];
  readonly comments: readonly BlockComment[];
}

interface BlockState extends BlockContent {
  readonly number: number;
  /** The entries that have a key of which there are several, and for which revision of the keys that was found out. */
  rivals?: { readonly revision: number; readonly entries: readonly KeyedEntry[] };
}

/** An entry with its keys. Its places count in the block. */
interface KeyedEntry {
  readonly entry: PlacedEntry;
  readonly keys: readonly string[];
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
  /** Whether comments can suppress findings. */
  readonly obeysComments: boolean;
  readonly severityOf: (rule: LineRule, report: Report) => Severity | undefined;
  /** Whether mail to what an entry of rcpthosts means is accepted by the lines of the directory. */
  readonly accepts: (entry: string) => boolean;
  /** Another number whenever that, or the text of a file, may have changed. */
  readonly revision: () => number;
}

/** Keys that wait to be added to the index together. */
interface KeyBatch {
  readonly keys: Float64Array;
  readonly owners: Uint32Array;
  count: number;
}

const BATCH = 1 << 18;
/** So many findings that may be less grave for other lines are weighed; of more, all count as if there were no such lines. */
const MOST_WEIGHED = 5000;
/** Fewer lines have too few keys to be worth the trouble. */
const LINES_OF_ONE = 256;

/** So many blocks are kept divided into entries, after somebody has asked for a key in them. */
const MOST_BLOCKS_KEPT = 256;

/** An edit that brings more new blocks has the list of blocks made anew. */
const MOST_BLOCKS_SPLICED = 1000;

const NONE_RELIEVED: ReadonlyMap<BlockFinding, BlockFinding> = new Map();

/** One control file under analysis. */
export class FileAnalysis implements FileView {
  readonly file: ControlFileSpec;
  readonly programs: Programs;
  readonly keys = new KeyIndex();
  readonly #parents = new ParentIndex(this.keys);
  readonly #lineRules: LineRules;
  /** Those that have to see plain lines too. */
  readonly #plainLineRules: readonly LineRule[];
  readonly #tcpRules: TcpRuleSyntax;
  readonly #states = new Map<Block, BlockState>();
  readonly #blocksByNumber = new Map<number, Block>();
  /** For each block of the store its state if something was found in it; made when it is asked for, and then kept from edit to edit. */
  #found: (BlockState | undefined)[] | undefined;
  readonly #counts = new Map<Severity, number>();
  readonly #obeysComments: boolean;
  #commentCount = 0;
  /** How many findings may be less grave for other lines. */
  #weighable = 0;
  /** Those that are, with what holds of them, for the revision at which that was found out. */
  #relieved: { readonly revision: number; readonly findings: ReadonlyMap<BlockFinding, BlockFinding> } | undefined;
  #suppressions: Suppressions | undefined;
  #nextNumber = 0;
  /** Blocks of the store that are yet to be read, in their order. */
  readonly #unread = new Set<Block>();
  #batch: KeyBatch | undefined;
  #store = TextStore.of("");
  /** Where the blocks stand in the store; made when they are asked for. */
  #places: ReadonlyMap<Block, PlacedBlock> | undefined;
  readonly #lastAsked = new Map<Block, ReadonlyMap<string, readonly KeyedEntry["entry"][]>>();

  constructor(file: ControlFileSpec, programs: Programs, lineRules: LineRules) {
    this.file = file;
    this.programs = programs;
    this.#tcpRules = programs.tcpRules.syntax;
    this.#lineRules = lineRules;
    this.#plainLineRules = lineRules.rules.filter(
      ({ ignoresPlainLines: ignores }) => !(typeof ignores === "function" ? ignores(file) : ignores),
    );
    this.#obeysComments = lineRules.obeysComments && hasComments(file.reader);
  }

  get store(): TextStore {
    return this.#store;
  }

  /** How many findings of that severity the line rules have, those left out that a comment suppresses. */
  count(severity: Severity): number {
    let count = (this.#counts.get(severity) ?? 0) - (this.suppressions.hidden.get(severity) ?? 0);
    for (const [before, after] of this.#relievedFindings()) {
      if (before.severity === after.severity) continue;
      if (before.severity === severity) count -= 1;
      if (after.severity === severity) count += 1;
    }
    return count;
  }

  /** The findings about dead entries whose mail other lines accept, hidden ones left out. Costs nothing where there are no such findings. */
  #relievedFindings(): ReadonlyMap<BlockFinding, BlockFinding> {
    if (this.#weighable === 0 || this.#weighable > MOST_WEIGHED) return NONE_RELIEVED;
    const { accepts, revision, severityOf } = this.#lineRules;
    if (this.#relieved?.revision === revision()) return this.#relieved.findings;
    const findings = new Map<BlockFinding, BlockFinding>();
    for (const { index, state } of this.#blocksWithFindings()) {
      const block = this.#store.blocks[index];
      const hidden = block && this.suppressions.inBlock.get(block);
      for (const finding of state.findings) {
        const { rule, report } = finding;
        if (hidden?.has(finding) || !report.unlessAccepted?.entries.every(accepts)) continue;
        const relieved: Report = { ...report, severity: "warning", message: report.unlessAccepted.message };
        findings.set(finding, { ...finding, report: relieved, severity: severityOf(rule, relieved) ?? finding.severity });
      }
    }
    this.#relieved = { revision: revision(), findings };
    return findings;
  }

  /** What the comments in the file suppress. Costs nothing where there are none, else the comments and the blocks they are about. */
  get suppressions(): Suppressions {
    if (this.#commentCount === 0) return NO_SUPPRESSIONS;
    this.#suppressions ??= suppressionsIn(this.#store, (block) => this.#states.get(block));
    return this.#suppressions;
  }

  /** False while `update` has left something to `readOn`: then only the findings of line rules are known, and not all of them. */
  get isRead(): boolean {
    return this.#unread.size === 0;
  }

  /**
   * Takes over a new state of the text, at the cost of the blocks in which it differs; where these are more than `most` lines, the
   * first of them, and the others are left to `readOn`.
   */
  update(store: TextStore, most = Number.POSITIVE_INFINITY): void {
    this.#suppressions = undefined;
    this.#places = undefined;
    this.#lastAsked.clear();
    const { head, removed, added } = changedBlocks(this.#blocksRead(this.#store), this.#blocksRead(store));
    const [from, to] = [removed[0], added[0]];
    if (removed.length === 1 && added.length === 1 && from && to) this.#exchange(from, to);
    else {
      // New blocks come first, so that a key which an edit leaves in place never seems to vanish.
      const lines = linesIn(added);
      if (lines <= most) {
        if (added.length > 1) this.keys.reserve(lines);
        this.#readBlocks(added, lines);
      } else {
        for (const block of added) this.#unread.add(block);
        this.#readBlocks(this.#unread, most);
      }
      for (const block of removed) this.#remove(block);
    }
    this.#store = store;
    if (this.isRead && added.length <= MOST_BLOCKS_SPLICED)
      this.#found?.splice(head, removed.length, ...added.map((block) => this.#foundIn(block)));
    else this.#found = undefined;
  }

  /** Reads about so many lines more of what `update` has left. */
  readOn(lines: number): void {
    this.#suppressions = undefined;
    this.#found = undefined;
    // Not in `update`: to go for the first time through the room for a million keys would delay the first findings.
    this.keys.reserve(linesIn(this.#unread));
    this.#lastAsked.clear();
    this.#readBlocks(this.#unread, lines);
  }

  /** Reads the first of `blocks`, about so many lines, and takes their keys into the index together. */
  #readBlocks(blocks: Iterable<Block>, lines: number): void {
    let rest = lines;
    if (lines > LINES_OF_ONE) {
      const size = Math.min(BATCH, lines + LINES_OF_ONE);
      this.#batch = { keys: new Float64Array(size), owners: new Uint32Array(size), count: 0 };
    }
    for (const block of blocks) {
      if (rest <= 0) break;
      rest -= block.lineStarts.length;
      this.#unread.delete(block);
      this.#add(block);
    }
    this.#addBatch();
    this.#batch = undefined;
  }

  #addKey(key: number, owner: number): void {
    const batch = this.#batch;
    if (!batch) {
      this.keys.add(key, owner);
      return;
    }
    if (batch.count === batch.keys.length) this.#addBatch();
    batch.keys[batch.count] = key;
    batch.owners[batch.count] = owner;
    batch.count += 1;
  }

  #addBatch(): void {
    const batch = this.#batch;
    if (!batch || batch.count === 0) return;
    this.keys.addAll(batch.keys, batch.owners, batch.count);
    batch.count = 0;
  }

  /** The blocks that have findings of line rules that are not suppressed, in their order; with `span` only those that it touches. */
  *findings(span?: Span): Generator<{ readonly placed: PlacedBlock; readonly findings: readonly BlockFinding[] }> {
    const { inBlock } = this.suppressions;
    const relieved = this.#relievedFindings();
    for (const { index, state } of this.#blocksWithFindings(span)) {
      const placed = this.#store.placedAt(index);
      if (!placed) continue;
      const hidden = inBlock.get(placed.block);
      const seen = hidden ? state.findings.filter((finding) => !hidden.has(finding)) : state.findings;
      const findings = relieved.size === 0 ? seen : seen.map((finding) => relieved.get(finding) ?? finding);
      if (findings.length > 0) yield { placed, findings };
    }
  }

  /** The blocks in which the line rules have found something, in their order; with `span` only those that it touches. */
  *#blocksWithFindings(span?: Span): Generator<{ readonly index: number; readonly state: BlockState }> {
    this.#found ??= this.#blocksRead(this.#store).map((block) => this.#foundIn(block));
    const found = this.#found;
    const [first, last] = span ? this.#store.indexesAround(span) : [0, found.length - 1];
    for (let index = first; index <= last; index += 1) {
      const state = found[index];
      if (state) yield { index, state };
    }
  }

  /** The state of a block if something was found in it. */
  #foundIn(block: Block): BlockState | undefined {
    const state = this.#states.get(block);
    return state && state.findings.length > 0 ? state : undefined;
  }

  *overriddenEntries(decides: "first" | "last"): Generator<Overridden> {
    const winners = new Map<string, PlacedEntry>();
    if (decides === "last") for (const { entry, keys } of this.#rivals()) for (const key of keys) winners.set(key, entry);
    for (const { entry, keys } of this.#rivals()) {
      if (decides === "first") for (const key of keys) if (!winners.has(key)) winners.set(key, entry);
      const deciding = new Set(keys.map((key) => winners.get(key)).filter((one) => one !== undefined));
      const [winner] = deciding;
      if (winner && ![...deciding].some(({ span }) => span.start === entry.span.start)) yield { entry, winner, winners: [...deciding] };
    }
  }

  /** The entries with a key of which there are several, in the order of the file. */
  *#rivals(): Generator<KeyedEntry> {
    if (this.keys.repetitions === 0) return;
    for (const placed of this.#store.placed()) {
      const number = this.#states.get(placed.block)?.number;
      if (number === undefined || !this.keys.ownersWithRepetitions.has(number)) continue;
      for (const { entry, keys } of this.#rivalsIn(placed.block)) yield { entry: placedIn(placed, entry), keys };
    }
  }

  entriesWithKey(key: string): readonly PlacedEntry[] {
    const found: PlacedEntry[] = [];
    for (const placed of this.#placesOf(key)) {
      for (const entry of this.#entriesByKey(placed.block).get(key) ?? []) found.push(placedIn(placed, entry));
    }
    return found;
  }

  /** Where the keys of a list or map without NUL stand, for as long as the text is what it is now. */
  lentRows(): LentRows {
    const lent = this.#store;
    return { candidates: (folded) => this.#rowsOf(folded), holds: () => this.#store === lent && this.isRead };
  }

  *#rowsOf(key: string): Generator<TableRow> {
    const { reader } = this.file;
    for (const { block, offset, line } of this.#placesOf(key).reverse()) {
      for (let number = block.lineStarts.length - 1; number >= 0; number -= 1) {
        const start = block.lineStarts[number] ?? 0;
        if (!beginsWith(block.text, start, key)) continue;
        const [entry] = entriesOfFileLine(reader, block.text.slice(start, block.lineStarts[number + 1]));
        if (!entry || !keysOf(reader, entry.value).includes(key)) continue;
        yield { start: offset + start, keyEnd: offset + start + key.length, line: line + number };
      }
    }
  }

  /** The blocks that may have that key, in their order. */
  #placesOf(key: string): PlacedBlock[] {
    const owners = this.keys.owners(hashOf(key)).flatMap((number) => this.#blocksByNumber.get(number) ?? []);
    if (owners.length === 0) return [];
    this.#places ??= new Map(this.#store.placed().map((placed) => [placed.block, placed]));
    return owners.flatMap((block) => this.#places?.get(block) ?? []).sort((a, b) => a.offset - b.offset);
  }

  /** The entries of a block by their keys. Whoever asks for thousands of keys asks for many of one block. */
  #entriesByKey(block: Block): ReadonlyMap<string, readonly KeyedEntry["entry"][]> {
    const known = this.#lastAsked.get(block);
    if (known) return known;
    const byKey = new Map<string, KeyedEntry["entry"][]>();
    for (const { entry, keys } of this.#keyedEntries(block)) {
      for (const key of new Set(keys)) {
        const ofKey = byKey.get(key);
        if (ofKey) ofKey.push(entry);
        else byKey.set(key, [entry]);
      }
    }
    if (this.#lastAsked.size >= MOST_BLOCKS_KEPT) this.#lastAsked.clear();
    this.#lastAsked.set(block, byKey);
    return byKey;
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
      for (const { entry, keys } of this.#keyedEntries(placed.block)) {
        const [key] = keys;
        if (key?.startsWith(".") && this.#parents.isMissing(hashOf(key.slice(1)))) found.push(placedIn(placed, entry));
        if (found.length > limit) return [];
      }
    }
    return found;
  }

  /** The keys of the file with one of these hashes. Costs the blocks that hold them, each once. */
  *keysWithHashes(hashes: ReadonlySet<number>): Generator<string> {
    const owners = new Set<number>();
    for (const hash of hashes) for (const number of this.keys.owners(hash)) owners.add(number);
    const told = new Set<string>();
    for (const number of owners) {
      const block = this.#blocksByNumber.get(number);
      if (!block) continue;
      for (const { keys } of this.#keyedEntries(block)) {
        for (const key of keys) {
          if (!hashes.has(hashOf(key)) || told.has(key)) continue;
          told.add(key);
          yield key;
        }
      }
    }
  }

  #add(block: Block): void {
    const number = this.#nextNumber++;
    this.#states.set(block, { number, ...this.#read(block, number, 0, block.lineStarts.length) });
    this.#blocksByNumber.set(number, block);
  }

  #remove(block: Block): void {
    this.#unread.delete(block);
    const state = this.#states.get(block);
    if (!state) return;
    this.#forget(block, state.number, 0, block.lineStarts.length);
    this.#recount(state, -1);
    this.#states.delete(block);
    this.#blocksByNumber.delete(state.number);
  }

  /** Puts one block in the place of another at the cost of the lines in which they differ. */
  #exchange(before: Block, after: Block): void {
    const state = this.#states.get(before);
    if (!state || readsFirstLineOnly(this.file.reader)) {
      this.#add(after);
      this.#remove(before);
      return;
    }
    const { number } = state;
    const { head, tail } = equalLines(before, after);
    const goneUpTo = before.lineStarts.length - tail;
    const newUpTo = after.lineStarts.length - tail;
    const start = before.lineStarts[head] ?? before.text.length;
    const end = before.lineStarts[goneUpTo] ?? before.text.length;
    const distance = after.text.length - before.text.length;
    const isGone = ({ lineStart }: { readonly lineStart: number }): boolean => lineStart >= start && lineStart < end;
    const gone = { findings: state.findings.filter(isGone), comments: state.comments.filter(isGone) };
    // New lines come first, so that a key which an edit leaves in place never seems to vanish.
    const added = this.#read(after, number, head, newUpTo);
    this.#forget(before, number, head, goneUpTo);
    this.#recount(gone, -1);
    const exchanged = <T extends { readonly lineStart: number }>(old: readonly T[], fresh: readonly T[]): readonly T[] => {
      const behind = old.filter(({ lineStart }) => lineStart >= end);
      const moved = distance === 0 ? behind : behind.map((one) => ({ ...one, lineStart: one.lineStart + distance }));
      return [...old.filter(({ lineStart }) => lineStart < start), ...fresh, ...moved];
    };
    this.#states.delete(before);
    this.#states.set(after, {
      number,
      findings: exchanged(state.findings, added.findings),
      comments: exchanged(state.comments, added.comments),
    });
    this.#blocksByNumber.set(number, after);
  }

  /** Takes the keys of some lines of a block into the index, and gives what the line rules find in them, and the suppressions. */
  #read(block: Block, number: number, from: number, to: number): BlockContent {
    const findings: BlockFinding[] = [];
    const comments: BlockComment[] = [];
    const { rules, severityOf } = this.#lineRules;
    const { file, programs } = this;
    const take = (rule: LineRule, report: Report | undefined, lineStart: number): void => {
      const severity = report && severityOf(rule, report);
      if (severity) findings.push({ rule, severity, report, lineStart });
    };
    this.#visitLines(block, from, to, {
      plain: (start, keyEnd, end) => {
        this.#addKey(hashOfPart(block.text, start, keyEnd), number);
        for (const rule of this.#plainLineRules) {
          if (rule.ignoresPlainKey?.(block.text, start, keyEnd)) continue;
          const line = block.text.slice(start, end + 1);
          const entry = { value: line.slice(0, -1), span: { start: 0, end: end - start }, removal: { start: 0, end: line.length } };
          take(rule, rule.check(entry, file, line, programs), start);
        }
      },
      entry: (entry, { text, start }) => {
        for (const key of keysOf(file.reader, entry.value, this.#tcpRules)) {
          this.#addKey(hashOf(key), number);
          if (file.reader === "list" && key.startsWith(".")) this.#parents.add(hashOf(key.slice(1)), number);
        }
        for (const rule of rules) take(rule, rule.check(entry, file, text, programs), start);
      },
      skipped: ({ text, start }) => {
        for (const rule of rules) if (rule.checkSkipped) take(rule, rule.checkSkipped(text, file, programs), start);
        const comment = this.#obeysComments ? commentOf(text) : undefined;
        if (comment) comments.push({ comment, lineStart: start, length: text.length });
      },
    });
    this.#recount({ findings, comments }, 1);
    return { findings, comments };
  }

  /** Takes the keys of some lines of a block out of the index. */
  #forget(block: Block, number: number, from: number, to: number): void {
    this.#visitLines(block, from, to, {
      plain: (start, keyEnd) => this.keys.remove(hashOfPart(block.text, start, keyEnd), number),
      entry: (entry) => {
        for (const key of keysOf(this.file.reader, entry.value, this.#tcpRules)) {
          this.keys.remove(hashOf(key), number);
          if (this.file.reader === "list" && key.startsWith(".")) this.#parents.remove(hashOf(key.slice(1)), number);
        }
      },
    });
  }

  #recount({ findings, comments }: BlockContent, change: 1 | -1): void {
    for (const { severity, report } of findings) {
      this.#counts.set(severity, (this.#counts.get(severity) ?? 0) + change);
      if (report.unlessAccepted) this.#weighable += change;
    }
    this.#commentCount += change * comments.length;
  }

  /** The entries of a block with a key that stands more than once, found out again only when such keys come or go. */
  #rivalsIn(block: Block): readonly KeyedEntry[] {
    const state = this.#states.get(block);
    if (!state) return [];
    const revision = this.keys.repeatedRevision;
    if (state.rivals?.revision !== revision) {
      const entries = this.#keyedEntries(block).filter(({ keys }) => keys.some((key) => this.keys.isRepeated(hashOf(key))));
      state.rivals = { revision, entries };
    }
    return state.rivals.entries;
  }

  #keyedEntries(block: Block): readonly KeyedEntry[] {
    const found: KeyedEntry[] = [];
    this.#visitLines(block, 0, block.lineStarts.length, {
      entry: ({ value, span, removal }, { start, number }) => {
        const entry = { value, span: shifted(span, start), removal: shifted(removal, start), line: number };
        found.push({ keys: keysOf(this.file.reader, value, this.#tcpRules), entry });
      },
    });
    return found;
  }

  /** The blocks that hold what is read of the file. */
  #blocksRead(store: TextStore): readonly Block[] {
    return readsFirstLineOnly(this.file.reader) ? store.blocks.slice(0, 1) : store.blocks;
  }

  /**
   * Hands what stands in some lines of a block to `visit`; plain lines as entries too, where it has nothing else for them. No
   * generator: this is what a first look at a million lines spends its time on.
   */
  #visitLines(block: Block, from: number, to: number, visit: LineVisitor): void {
    const { reader } = this.file;
    const { text, lineStarts } = block;
    const last = readsFirstLineOnly(reader) ? Math.min(to, 1) : to;
    for (let number = from; number < last; number += 1) {
      const start = lineStarts[number] ?? 0;
      const next = lineStarts[number + 1] ?? text.length;
      if (visit.plain && text.charCodeAt(next - 1) === LINE_FEED) {
        const keyEnd = plainKeyEnd(reader, text, start, next - 1);
        if (keyEnd >= 0) {
          visit.plain(start, keyEnd, next - 1);
          continue;
        }
      }
      const line = { text: text.slice(start, next), start, number };
      const entries = entriesOfFileLine(reader, line.text);
      if (entries.length === 0) visit.skipped?.(line);
      for (const entry of entries) visit.entry(entry, line);
    }
  }
}

const LINE_FEED = 0x0a;

/** What is done with lines. */
interface LineVisitor {
  /** A plain line from `start` up to its LF at `end`. */
  readonly plain?: (start: number, keyEnd: number, end: number) => void;
  readonly entry: (entry: Entry, line: LineOfBlock) => void;
  /** A line without entry. */
  readonly skipped?: (line: LineOfBlock) => void;
}

/** Whether `key`, which is in lower case, stands at `start`, in any case. */
function beginsWith(text: string, start: number, key: string): boolean {
  for (let at = 0; at < key.length; at += 1) {
    const unit = text.charCodeAt(start + at);
    if ((unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit) !== key.charCodeAt(at)) return false;
  }
  return true;
}

function linesIn(blocks: Iterable<Block>): number {
  let lines = 0;
  for (const { lineStarts } of blocks) lines += lineStarts.length;
  return lines;
}

/** An entry whose places count in its block, with places in the file. */
function placedIn({ offset, line }: PlacedBlock, entry: PlacedEntry): PlacedEntry {
  return {
    value: entry.value,
    span: shifted(entry.span, offset),
    removal: shifted(entry.removal, offset),
    line: line + entry.line,
  };
}

/** How many lines two blocks have in common at their beginnings and, of the others, at their ends. */
function equalLines(before: Block, after: Block): { readonly head: number; readonly tail: number } {
  const [a, b] = [before.text, after.text];
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  // In strides first: the engine compares a stride faster than one unit is compared here.
  while (same + STRIDE <= shorter && a.slice(same, same + STRIDE) === b.slice(same, same + STRIDE)) same += STRIDE;
  while (same < shorter && a.charCodeAt(same) === b.charCodeAt(same)) same += 1;
  let head = 0;
  // A line is whole where the next one begins, or where both texts end.
  while (head < before.lineStarts.length && lineEnd(before, head) <= same && lineEnd(after, head) <= same) head += 1;
  const start = before.lineStarts[head] ?? a.length;
  let sameAtEnd = 0;
  while (sameAtEnd + STRIDE <= shorter - start && endsAlike(a, b, sameAtEnd)) sameAtEnd += STRIDE;
  while (sameAtEnd < shorter - start && a.charCodeAt(a.length - 1 - sameAtEnd) === b.charCodeAt(b.length - 1 - sameAtEnd)) sameAtEnd += 1;
  const most = Math.min(before.lineStarts.length, after.lineStarts.length) - head;
  let tail = 0;
  // The LF of the line before must be the same too: else the line may have begun earlier.
  while (tail < most && a.length - (before.lineStarts[before.lineStarts.length - 1 - tail] ?? 0) < sameAtEnd) tail += 1;
  return { head, tail };
}

const STRIDE = 256;

/** Whether the strides are equal that end `before` units before the ends. */
function endsAlike(a: string, b: string, before: number): boolean {
  const [endOfA, endOfB] = [a.length - before, b.length - before];
  return a.slice(endOfA - STRIDE, endOfA) === b.slice(endOfB - STRIDE, endOfB);
}

function lineEnd({ text, lineStarts }: Block, line: number): number {
  return lineStarts[line + 1] ?? text.length;
}
