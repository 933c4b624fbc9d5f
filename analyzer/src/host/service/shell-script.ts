/**
 * A shell script read as far as its text alone tells: the commands that it may run, with what is known by then of variables,
 * working directory and the tests that came before. Nothing is executed. What depends on a condition, a command or a file that is
 * not in view is not known, and stays so. Source: sh(1).
 */

import type { VariablePlace } from "../listener.ts";
import { baseNameOf, type Field, joined, known, tailOf, textOf, UNKNOWN, type Value } from "./script-value.ts";
import { type ShellToken, shellTokens, type WordPart } from "./shell-words.ts";

/** A script and what it may look at. Byte strings. */
export interface Script {
  /** Its name in evidence. */
  readonly file: string;
  readonly text: string;
  /** The folder in which it runs; undefined where that is not known. */
  readonly folder: string | undefined;
  /** A file that it reads with `.`, by its path; undefined: not in view. */
  readonly sourced?: ((path: string) => { readonly file: string; readonly text: string } | undefined) | undefined;
}

/** A variable of the shell. */
export interface ShellVariable {
  /** Undefined: it is unset. */
  readonly value: Value | undefined;
  /** Whether the programs that the script starts get it. */
  readonly exported: boolean;
  readonly place: VariablePlace;
}

/** What is known at a command. */
export interface Shell {
  readonly file: string;
  readonly folder: string | undefined;
  /** Whether the script gets here only if control/rcpthosts exists. */
  readonly guardsRcpthosts: boolean;
  /** What may have set variables unseen: files that were sourced, commands that were evaluated. */
  readonly unseen: readonly string[];
  /** The variables that the script has set or unset and that programs get. */
  environment(): ReadonlyMap<string, ShellVariable>;
  /** Reads a text as a script of its own (`sh -c`) that stands in one line of this one. */
  run(inner: InnerScript): void;
}

/** A script within a script. */
export interface InnerScript {
  readonly text: string;
  readonly line: number;
  /** What is set, or unset, for it alone. */
  readonly variables: ReadonlyMap<string, Omit<ShellVariable, "exported">>;
  /** What may have set others. */
  readonly unseen: readonly string[];
}

/** Values longer than this are nothing that a run script needs. */
const LONGEST_VALUE = 4096;
/** So much text may come from variables: a script can double a value with each line. */
const MOST_EXPANDED = 4_000_000;
const MOST_FIELDS = 10_000;
const DEEPEST = 24;
const MOST_TEXTS = 32;

/** Goes through the script; `visit` sees each simple command that is no business of the shell's own. */
export function readShellScript(script: Script, visit: (command: readonly Field[], shell: Shell) => void): void {
  new ShellReader(script, visit).read(script.file, script.text);
}

type Knowledge = "missing" | "present" | undefined;

interface Frame {
  readonly kind: "if" | "loop" | "case" | "group" | "subshell" | "function" | "command";
  /** What the variables were before this branch. */
  readonly undo: Map<string, ShellVariable | undefined>;
  /** The variables that an earlier branch may have changed. */
  readonly touched: Map<string, VariablePlace | undefined>;
  readonly guarded: boolean;
  /** What a condition that is met says about rcpthosts. */
  condition: Knowledge;
  /** How many commands the condition has. */
  tests: number;
  phase: "condition" | "body";
  /** Whether this branch ends the script. */
  exits: boolean;
  /** It runs only as what came before it ends: after `&&` or `||`. */
  readonly joined: boolean;
  /** Whether rcpthosts is certain in the branches that follow. */
  excluded: boolean;
  /** Whether rcpthosts is certain behind the whole. */
  certain: boolean;
}

class ShellReader implements Shell {
  file: string;
  folder: string | undefined;
  guardsRcpthosts = false;
  readonly unseen: string[] = [];
  readonly #script: Script;
  readonly #visit: (command: readonly Field[], shell: Shell) => void;
  readonly #variables = new Map<string, ShellVariable>();
  readonly #frames: Frame[] = [];
  /** Frames beyond the deepest that is kept. */
  #beyond = 0;
  #exportsAll = false;
  #expanded = 0;
  #texts = 0;
  #forgotten = 0;
  /** How many texts are being read, one within the other. */
  #level = 0;
  // The command that is being read.
  #words: Extract<ShellToken, { kind: "word" }>[] = [];
  #after: "" | "&&" | "||" = "";
  #negated = false;
  #lastTest: Knowledge;
  #header: "" | "for" | "words" | "case" | "function" | "pattern" = "";
  /** Whether a group that begins here is the body of a function. */
  #functionNext = false;

  constructor(script: Script, visit: (command: readonly Field[], shell: Shell) => void) {
    this.#script = script;
    this.#visit = visit;
    this.file = script.file;
    this.folder = script.folder;
  }

  environment(): ReadonlyMap<string, ShellVariable> {
    const certain = this.#expanded <= MOST_EXPANDED;
    const seen = [...this.#variables].filter(([, { exported, value }]) => exported || value === undefined);
    return new Map(certain ? seen : seen.map(([name, variable]) => [name, { ...variable, value: UNKNOWN }]));
  }

  run({ text, line, variables, unseen }: InnerScript): void {
    const { folder } = this;
    const before = this.unseen.length;
    this.#open("subshell");
    for (const name of unseen) this.#forgetAll(name);
    for (const [name, variable] of variables) this.#set(name, { ...variable, exported: variable.value !== undefined });
    this.read(this.file, text, line);
    this.#close("subshell");
    this.unseen.length = before;
    this.folder = folder;
  }

  /** `line`: where the whole text stands; undefined: it is a file. */
  read(file: string, text: string, line?: number): void {
    this.#texts += 1;
    if (this.#texts > MOST_TEXTS) return;
    this.#level += 1;
    const outer = {
      file: this.file,
      words: this.#words,
      after: this.#after,
      negated: this.#negated,
      header: this.#header,
      beyond: this.#beyond,
    };
    const depth = this.#frames.length;
    this.#beyond = 0;
    this.file = file;
    this.#reset();
    this.#header = "";
    for (const read of shellTokens(text)) {
      const token = line === undefined ? read : { ...read, line };
      if (token.kind === "word") this.#word(token);
      else this.#operator(token);
    }
    this.#finish();
    this.#level -= 1;
    // Behind the end of the whole script nobody asks any more.
    if (this.#level === 0) return;
    this.#beyond = outer.beyond;
    while (this.#frames.length > depth) this.#close(this.#frames.at(-1)?.kind);
    this.file = outer.file;
    this.#words = outer.words;
    this.#after = outer.after;
    this.#negated = outer.negated;
    this.#header = outer.header;
  }

  #reset(): void {
    this.#words = [];
    this.#after = "";
    this.#negated = false;
  }

  #word(word: Extract<ShellToken, { kind: "word" }>): void {
    const plain = plainText(word.parts);
    if (this.#header === "pattern") {
      if (plain === "esac") {
        this.#header = "";
        this.#close("case");
      }
      return;
    }
    if (this.#header === "case") {
      if (plain === "in") this.#header = "pattern";
      return;
    }
    if (this.#header === "function") {
      this.#header = "";
      this.#functionNext = true;
      return;
    }
    if (this.#header === "words") return;
    if (this.#header === "for") {
      if (plain !== undefined && NAME.test(plain)) this.#assign(plain, this.#place(word.line), UNKNOWN);
      // The words to go through are no command.
      this.#header = "words";
      return;
    }
    if (this.#words.length === 0 && plain !== undefined && this.#reserved(plain)) return;
    this.#functionNext = false;
    if (this.#words.length < MOST_FIELDS) this.#words.push(word);
  }

  /** Takes a word that is the shell's own where a command may begin. */
  #reserved(word: string): boolean {
    switch (word) {
      case "!":
        this.#negated = !this.#negated;
        return true;
      case "if":
        this.#open("if");
        return true;
      case "while":
      case "until":
        this.#open("loop");
        return true;
      case "for":
      case "select":
        this.#open("loop");
        this.#header = "for";
        return true;
      case "case":
        this.#open("case");
        this.#header = "case";
        return true;
      case "function":
        this.#header = "function";
        return true;
      case "then":
        this.#then();
        return true;
      case "elif":
      case "else":
        this.#else(word);
        return true;
      case "do":
        this.#reset();
        return true;
      case "fi":
        this.#close("if");
        return true;
      case "done":
        this.#close("loop");
        return true;
      case "esac":
        this.#close("case");
        return true;
      case "{":
        this.#open(this.#functionNext ? "function" : "group");
        this.#functionNext = false;
        return true;
      case "}":
        this.#close(this.#frames.at(-1)?.kind === "function" ? "function" : "group");
        return true;
      default:
        return false;
    }
  }

  #operator({ text, line }: Extract<ShellToken, { kind: "operator" }>): void {
    if (this.#header === "pattern") {
      if (text === ")") this.#header = "";
      return;
    }
    if (this.#header === "case") return;
    if (this.#header === "words") this.#header = "";
    if (text !== "\n" && plainText(this.#words[0]?.parts) === "[[" && plainText(this.#words.at(-1)?.parts) !== "]]") {
      this.#words.push({ kind: "word", parts: [{ kind: "text", text, quoted: false }], line });
      return;
    }
    if (text === "(") {
      const [first] = this.#words;
      // `name()` begins a function: its body runs whenever somebody calls it. `NAME=(` begins a list.
      this.#functionNext = first !== undefined;
      const list = first && this.#assignment(first.parts);
      this.#reset();
      this.#open("subshell");
      if (list) this.#forget(list.name);
      return;
    }
    this.#finish();
    switch (text) {
      case "&&":
      case "||":
        this.#after = text;
        return;
      case ")":
        this.#close("subshell");
        return;
      case ";;":
      case ";&":
      case ";;&": {
        const frame = this.#frames.at(-1);
        if (frame?.kind === "case") {
          this.#endBranch(frame);
          this.#header = "pattern";
        }
        return;
      }
      case "\n":
        return;
      default:
        this.#after = "";
        this.#lastTest = undefined;
    }
  }

  #open(kind: Frame["kind"]): void {
    if (this.#frames.length >= DEEPEST) {
      this.#beyond += 1;
      return;
    }
    const frame: Frame = {
      kind,
      undo: new Map(),
      touched: new Map(),
      guarded: this.guardsRcpthosts,
      condition: undefined,
      tests: 0,
      phase: kind === "if" || kind === "loop" ? "condition" : "body",
      exits: false,
      joined: this.#after !== "",
      excluded: false,
      certain: false,
    };
    this.#frames.push(frame);
    this.#enterAfterTest(frame);
    this.#reset();
    this.#lastTest = undefined;
  }

  /** What `test &&` or `test ||` before a command says about it. */
  #enterAfterTest(frame: Frame): void {
    const met = this.#after === "&&" ? this.#lastTest : this.#after === "||" ? opposite(this.#lastTest) : undefined;
    frame.condition = met;
    if (met === "present") this.guardsRcpthosts = true;
  }

  #then(): void {
    const frame = this.#frames.at(-1);
    this.#reset();
    if (frame?.kind !== "if" || this.#beyond > 0) return;
    frame.phase = "body";
    if (frame.tests !== 1) frame.condition = undefined;
    if (frame.condition === "present") this.guardsRcpthosts = true;
  }

  #else(word: "elif" | "else"): void {
    const frame = this.#frames.at(-1);
    this.#reset();
    if (frame?.kind !== "if" || this.#beyond > 0) return;
    // Beyond the first branch the file exists where that one was for its absence.
    if (frame.condition === "missing") {
      frame.excluded = true;
      frame.certain = frame.exits;
    }
    this.#endBranch(frame);
    if (frame.excluded) this.guardsRcpthosts = true;
    frame.condition = undefined;
    frame.phase = word === "elif" ? "condition" : "body";
    frame.tests = word === "elif" ? 1 : 0;
  }

  #endBranch(frame: Frame): void {
    for (const [name, before] of frame.undo) {
      // What a branch sets that ends the script reaches nobody.
      if (!frame.exits) frame.touched.set(name, this.#variables.get(name)?.place);
      if (before === undefined) this.#variables.delete(name);
      else this.#variables.set(name, before);
    }
    frame.undo.clear();
    frame.exits = false;
    this.guardsRcpthosts = frame.guarded;
  }

  #close(kind: Frame["kind"] | undefined): void {
    this.#reset();
    if (this.#beyond > 0) {
      this.#beyond -= 1;
      return;
    }
    const frame = this.#frames.at(-1);
    if (frame === undefined || frame.kind !== kind) return;
    const unguarded = frame.condition === "missing" && frame.exits;
    const certain = frame.guarded || unguarded || frame.certain;
    const sure = frame.kind === "group" && !frame.joined;
    const { exits } = frame;
    this.#frames.pop();
    if (sure) {
      const outer = this.#frames.at(-1);
      if (outer) {
        for (const [name, before] of frame.undo) if (!outer.undo.has(name)) outer.undo.set(name, before);
        outer.exits ||= exits;
      }
      return;
    }
    this.#endBranch(frame);
    for (const [name, place] of frame.touched) this.#forget(name, place);
    this.guardsRcpthosts = certain;
    this.#lastTest = undefined;
  }

  /** `place`: where it may have been set last. */
  #forget(name: string, place?: VariablePlace): void {
    const before = this.#variables.get(name);
    this.#set(name, { value: UNKNOWN, exported: before?.exported ?? true, place: place ?? before?.place ?? this.#place(0) });
  }

  #place(line: number): VariablePlace {
    return { file: this.file, line };
  }

  #set(name: string, variable: ShellVariable): void {
    const frame = this.#frames.at(-1);
    if (frame && !frame.undo.has(name)) frame.undo.set(name, this.#variables.get(name));
    this.#variables.set(name, this.#beyond > 0 && variable.value ? { ...variable, value: UNKNOWN } : variable);
  }

  #assign(name: string, place: VariablePlace, value: Value, exported = this.#exportsAll): void {
    this.#set(name, { value, place, exported: exported || this.#variables.get(name)?.exported === true });
  }

  /** The command is complete. */
  #finish(): void {
    const words = this.#words;
    const [first] = words;
    if (first === undefined) return;
    const joins = this.#after !== "";
    const negated = this.#negated;
    const lastTest = this.#lastTest;
    const outer = this.#frames.at(-1);
    const before = this.guardsRcpthosts;
    if (joins) {
      this.#open("command");
      // Opening it has forgotten the words.
      this.#words = [];
    } else this.#reset();
    this.#lastTest = undefined;
    const frame = joins ? this.#frames.at(-1) : outer;
    const test = this.#command(words, frame);
    const found = negated ? opposite(test) : test;
    if (joins) {
      const condition = frame?.condition;
      this.#close("command");
      if (before) this.guardsRcpthosts = true;
      // In a chain only what the first test says is kept.
      this.#lastTest = condition ?? lastTest;
    } else this.#lastTest = found;
    if (outer?.kind === "if" && outer.phase === "condition") {
      outer.tests += 1;
      outer.condition = found;
    }
  }

  /** Does what the shell itself does with a command, and shows the others. Gives what a test of rcpthosts says when it succeeds. */
  #command(words: readonly Extract<ShellToken, { kind: "word" }>[], frame: Frame | undefined): Knowledge {
    for (const { parts } of words) {
      for (const part of parts) if (part.kind === "computed" && part.assigns !== undefined) this.#forget(part.assigns);
    }
    let start = 0;
    const prefixes: [name: string, value: Value, line: number][] = [];
    for (; start < words.length; start += 1) {
      const word = words[start];
      const assignment = word && this.#assignment(word.parts);
      if (!word || !assignment) break;
      prefixes.push([assignment.name, assignment.value, word.line]);
    }
    if (start === words.length) {
      for (const [name, value, line] of prefixes) this.#assign(name, this.#place(line), value);
      return undefined;
    }
    const fields = words.slice(start).flatMap((word) => this.#fields(word));
    const [name] = fields;
    if (!name) return undefined;
    const command = baseNameOf(name);
    const operands = fields.slice(1);
    switch (command) {
      case ".":
      case "source":
        this.#source(operands[0]);
        return undefined;
      case "eval":
        this.#evaluate(operands);
        return undefined;
      case "export":
      case "readonly":
      case "local":
      case "declare":
      case "typeset":
        this.#declare(command, words.slice(start + 1));
        return undefined;
      case "unset":
        for (const operand of operands) {
          const variable = textOf(operand);
          if (variable !== undefined && NAME.test(variable)) {
            this.#set(variable, { value: undefined, exported: false, place: this.#place(operand.line) });
          }
        }
        return undefined;
      case "read":
        for (const operand of operands) this.#forget(textOf(operand) ?? "");
        return undefined;
      case "set":
        this.#setOption(operands);
        return undefined;
      case "cd":
        this.folder = operands[0] && !frame ? resolved(operands[0], this.folder) : undefined;
        return undefined;
      case "exit":
      case "return":
        if (frame) frame.exits = true;
        return undefined;
      case "test":
      case "[":
      case "[[":
        return testOfRcpthosts(operands);
      default:
        if (command === "exec" && operands.length === 0) return undefined;
        this.#show(fields, prefixes);
        if (command === "exec" && frame) frame.exits = true;
        return undefined;
    }
  }

  /** Shows a command, with the variables that are set for it alone. */
  #show(fields: readonly Field[], prefixes: readonly [name: string, value: Value, line: number][]): void {
    if (prefixes.length === 0) {
      this.#visit(fields, this);
      return;
    }
    this.#open("subshell");
    for (const [name, value, line] of prefixes) this.#assign(name, this.#place(line), value, true);
    this.#visit(fields, this);
    this.#discard();
  }

  /** Ends a frame as if nothing had happened in it. */
  #discard(): void {
    if (this.#beyond > 0) {
      this.#beyond -= 1;
      return;
    }
    const frame = this.#frames.at(-1);
    if (!frame) return;
    this.#endBranch(frame);
    this.#frames.pop();
  }

  #source(path: Field | undefined): void {
    const whole = path && resolved(path, this.folder);
    if (whole !== undefined && LIBRARIES.has(whole)) return;
    const found = whole === undefined ? undefined : this.#script.sourced?.(whole);
    if (found && this.#texts < MOST_TEXTS) {
      this.read(found.file, found.text);
      return;
    }
    this.#forgetAll(whole ?? (path ? `…${tailOf(path)}` : "."));
  }

  #evaluate(operands: readonly Field[]): void {
    const texts = operands.map(textOf);
    const text = texts.every((one) => one !== undefined) ? texts.join(" ") : undefined;
    if (text !== undefined && this.#texts < MOST_TEXTS) this.read(this.file, text, operands[0]?.line);
    else this.#forgetAll("eval");
  }

  /** Anything may have been set. */
  #forgetAll(because: string): void {
    this.#forgotten += 1;
    if (this.#forgotten > MOST_TEXTS) {
      this.#expanded = Number.POSITIVE_INFINITY;
      return;
    }
    if (!this.unseen.includes(because)) this.unseen.push(because);
    for (const name of [...this.#variables.keys()]) this.#forget(name);
  }

  #declare(command: string, words: readonly Extract<ShellToken, { kind: "word" }>[]): void {
    let exported = command === "export";
    for (const word of words) {
      const assignment = this.#assignment(word.parts);
      if (assignment) {
        this.#assign(assignment.name, this.#place(word.line), assignment.value, exported || this.#exportsAll);
        continue;
      }
      for (const field of this.#fields(word)) {
        const text = textOf(field);
        if (text === undefined) {
          // `export $(cat file)`
          if (field.loose && exported) this.#forgetAll(command);
        } else if (/^-[a-zA-Z]+$/.test(text)) exported = command === "export" ? !text.includes("n") : exported || text.includes("x");
        else if (NAME.test(text)) {
          const before = this.#variables.get(text);
          this.#set(text, { value: before ? before.value : UNKNOWN, exported, place: before?.place ?? this.#place(word.line) });
        }
      }
    }
  }

  #setOption(operands: readonly Field[]): void {
    const [first, second] = operands.map(textOf);
    if (first === undefined) return;
    if (/^-[a-z]*a/.test(first) || (first === "-o" && second === "allexport")) this.#exportsAll = true;
    if (/^\+[a-z]*a/.test(first) || (first === "+o" && second === "allexport")) this.#exportsAll = false;
  }

  #assignment(parts: readonly WordPart[]): { readonly name: string; readonly value: Value } | undefined {
    const [first, ...others] = parts;
    const [whole = "", name, plus] = (first?.kind === "text" && !first.quoted && ASSIGNMENT.exec(first.text)) || [];
    if (first?.kind !== "text" || name === undefined) return undefined;
    const value = this.#expand([{ ...first, text: first.text.slice(whole.length) }, ...others]);
    const before = plus === "+" ? (this.#variables.get(name)?.value ?? UNKNOWN) : known("");
    return { name, value: capped(joined([before, value])) };
  }

  #expand(parts: readonly WordPart[]): Value {
    return joined(parts.map((part) => this.#valueOf(part)));
  }

  #valueOf(part: WordPart): Value {
    if (part.kind === "text") return known(part.text);
    if (part.kind === "computed") return UNKNOWN;
    const variable = this.#variables.get(part.name);
    // What the script has not set may come from outside.
    if (!variable || this.#expanded > MOST_EXPANDED) return UNKNOWN;
    const value = variable.value ?? known("");
    for (const piece of value.pieces) this.#expanded += piece?.length ?? 1;
    return value;
  }

  #originOf(parts: readonly WordPart[]): VariablePlace | undefined {
    const names = parts.flatMap((part) =>
      part.kind === "variable" ? part.name : part.kind === "text" && part.text === "" ? [] : undefined,
    );
    const [only] = names;
    return names.length === 1 && only !== undefined ? this.#variables.get(only)?.place : undefined;
  }

  /** The words that a word becomes: a known value without quotes falls apart at its blanks. */
  #fields({ parts, line }: Extract<ShellToken, { kind: "word" }>): readonly Field[] {
    const origin = this.#originOf(parts);
    if (parts.every((part) => part.kind === "text" || part.quoted)) return [{ ...this.#expand(parts), line, loose: false, origin }];
    const fields: Field[] = [];
    let current: Value[] = [];
    let any = false;
    let loose = false;
    const flush = (): void => {
      if (any) fields.push({ ...joined(current), line, loose, origin });
      current = [];
      any = false;
      loose = false;
    };
    for (const part of parts) {
      const value = this.#valueOf(part);
      if (part.kind === "text" || part.quoted) {
        current.push(value);
        any = true;
        continue;
      }
      for (const piece of value.pieces) {
        if (piece === undefined) {
          current.push(UNKNOWN);
          any = true;
          loose = true;
          continue;
        }
        const [start = "", ...others] = piece.split(/[ \t\n]+/);
        if (start !== "") {
          current.push(known(start));
          any = true;
        }
        for (const other of others) {
          flush();
          if (other === "") continue;
          current.push(known(other));
          any = true;
        }
      }
    }
    flush();
    return fields;
  }
}

/** What these define sets no variable of qmail's. */
const LIBRARIES: ReadonlySet<string> = new Set([
  "/lib/lsb/init-functions",
  "/etc/init.d/functions",
  "/etc/rc.d/init.d/functions",
  "/etc/rc.subr",
]);
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const ASSIGNMENT = /^([A-Za-z_][A-Za-z0-9_]*)(\+?)=/;

function plainText(parts: readonly WordPart[] | undefined): string | undefined {
  const [only] = parts ?? [];
  return parts?.length === 1 && only?.kind === "text" && !only.quoted ? only.text : undefined;
}

function capped(value: Value): Value {
  return value.pieces.reduce((sum, piece) => sum + (piece?.length ?? 1), 0) > LONGEST_VALUE ? UNKNOWN : value;
}

function opposite(knowledge: Knowledge): Knowledge {
  return knowledge === "missing" ? "present" : knowledge === "present" ? "missing" : undefined;
}

/** A path of the host, absolute; undefined where that can't be told. */
export function resolved(path: Value, folder: string | undefined): string | undefined {
  const text = textOf(path);
  if (text === undefined || text === "") return undefined;
  if (text.startsWith("/")) return text;
  return folder === undefined ? undefined : `${folder}/${text.replace(/^(?:\.\/+)+/, "")}`;
}

/** What a test says about rcpthosts when it succeeds. A test of several things says nothing when they are joined by `and`. */
function testOfRcpthosts(operands: readonly Field[]): Knowledge {
  const words = operands.slice(0, 64).map((operand) => textOf(operand) ?? tailOf(operand));
  const at = words.findIndex((word) => /(?:^|\/)rcpthosts$/.test(word));
  if (at < 1 || !/^-[efrs]$/.test(words[at - 1] ?? "")) return undefined;
  const negated =
    words[at - 2] === "!" || words[at - 2] === "(" ? words.slice(0, at - 1).filter((word) => word === "!").length % 2 === 1 : false;
  const others = words.some((word) => ["-a", "-o", "&&", "||"].includes(word));
  if (!others) return negated ? "missing" : "present";
  // Any of several reasons to stop is as good as one; several conditions to go on must all be met.
  const either = !words.includes("-a") && !words.includes("&&");
  const both = !words.includes("-o") && !words.includes("||");
  return negated ? (either ? "missing" : undefined) : both ? "present" : undefined;
}
