/**
 * What holds at a place of a script: the variables, and whether control/rcpthosts is certain to exist. What a branch sets is not
 * known behind it, since nobody can tell whether the branch runs.
 */

import type { VariablePlace } from "../listener.ts";
import type { Knowledge } from "./rcpthosts-test.ts";
import { UNKNOWN, type Value } from "./script-value.ts";

/** A variable of the shell. */
export interface ShellVariable {
  /** Undefined: it is unset. */
  readonly value: Value | undefined;
  /** Whether the programs that the script starts get it. */
  readonly exported: boolean;
  readonly place: VariablePlace;
}

/** A part of a script that runs only sometimes, or apart. `command`: a single one behind `&&` or `||`. */
export type BranchKind = "if" | "loop" | "case" | "group" | "subshell" | "function" | "command";

/** Branches within branches are followed so far. */
const DEEPEST = 24;

interface Branch {
  readonly kind: BranchKind;
  /** What the variables were before this branch. */
  readonly undo: Map<string, ShellVariable | undefined>;
  /** The variables that an earlier branch may have changed. */
  readonly touched: Map<string, VariablePlace>;
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

/** The branches in which a place stands, the variables there, and what is certain of rcpthosts. */
export class ShellBranches {
  /** Whether the script gets here only if control/rcpthosts exists. */
  guardsRcpthosts = false;
  readonly #variables = new Map<string, ShellVariable>();
  readonly #branches: Branch[] = [];
  /** Branches beyond the deepest that is kept. */
  #beyond = 0;

  get(name: string): ShellVariable | undefined {
    return this.#variables.get(name);
  }

  variables(): ReadonlyMap<string, ShellVariable> {
    return this.#variables;
  }

  /** The innermost branch. */
  get innermost(): BranchKind | undefined {
    return this.#branches.at(-1)?.kind;
  }

  set(name: string, variable: ShellVariable): void {
    const branch = this.#branches.at(-1);
    if (branch && !branch.undo.has(name)) branch.undo.set(name, this.#variables.get(name));
    this.#variables.set(name, this.#beyond > 0 && variable.value ? { ...variable, value: UNKNOWN } : variable);
  }

  /** The variable may have any value from here on. `place`: where it may have been set last. */
  forget(name: string, place: VariablePlace): void {
    this.set(name, { value: UNKNOWN, exported: this.#variables.get(name)?.exported ?? true, place });
  }

  /**
   * A branch begins. `joined`: it stands behind `&&` or `||`, and `condition` is what that says about rcpthosts. False where branches
   * are too deep to follow.
   */
  open(kind: BranchKind, joined: boolean, condition: Knowledge): boolean {
    if (this.#branches.length >= DEEPEST) {
      this.#beyond += 1;
      return false;
    }
    this.#branches.push({
      kind,
      undo: new Map(),
      touched: new Map(),
      guarded: this.guardsRcpthosts,
      condition,
      tests: 0,
      phase: kind === "if" || kind === "loop" ? "condition" : "body",
      exits: false,
      joined,
      excluded: false,
      certain: false,
    });
    if (condition === "present") this.guardsRcpthosts = true;
    return true;
  }

  /** What the condition of the innermost branch says about rcpthosts. */
  get condition(): Knowledge {
    return this.#branches.at(-1)?.condition;
  }

  /** A command was run in the innermost branch; `found`: what it says about rcpthosts when it succeeds. */
  tested(found: Knowledge): void {
    const branch = this.#branches.at(-1);
    if (branch?.kind !== "if" || branch.phase !== "condition") return;
    branch.tests += 1;
    branch.condition = found;
  }

  beginThen(): void {
    const branch = this.#branches.at(-1);
    if (branch?.kind !== "if" || this.#beyond > 0) return;
    branch.phase = "body";
    if (branch.tests !== 1) branch.condition = undefined;
    if (branch.condition === "present") this.guardsRcpthosts = true;
  }

  beginElse(word: "elif" | "else"): void {
    const branch = this.#branches.at(-1);
    if (branch?.kind !== "if" || this.#beyond > 0) return;
    // Beyond the first branch the file exists where that one was for its absence.
    if (branch.condition === "missing") {
      branch.excluded = true;
      branch.certain = branch.exits;
    }
    this.#endBranch(branch);
    if (branch.excluded) this.guardsRcpthosts = true;
    branch.condition = undefined;
    branch.phase = word === "elif" ? "condition" : "body";
    branch.tests = word === "elif" ? 1 : 0;
  }

  /** A pattern of `case` has run to its end. False where the innermost branch is no `case`. */
  endPattern(): boolean {
    const branch = this.#branches.at(-1);
    if (branch?.kind !== "case") return false;
    this.#endBranch(branch);
    return true;
  }

  /** The innermost branch ends the script. */
  exits(): void {
    const branch = this.#branches.at(-1);
    if (branch) branch.exits = true;
  }

  /** The innermost branch ends, if it is one of this kind. True where it may not have run, so that its last test says nothing. */
  close(kind: BranchKind | undefined): boolean {
    if (this.#beyond > 0) {
      this.#beyond -= 1;
      return false;
    }
    const branch = this.#branches.at(-1);
    if (branch === undefined || branch.kind !== kind) return false;
    this.#branches.pop();
    if (branch.kind === "group" && !branch.joined) {
      this.#passOn(branch);
      return false;
    }
    const unguarded = branch.condition === "missing" && branch.exits;
    const certain = branch.guarded || unguarded || branch.certain;
    this.#endBranch(branch);
    for (const [name, place] of branch.touched) this.forget(name, place);
    this.guardsRcpthosts = certain;
    return true;
  }

  /** The innermost branch ends as if nothing had happened in it. */
  discard(): void {
    if (this.#beyond > 0) {
      this.#beyond -= 1;
      return;
    }
    const branch = this.#branches.at(-1);
    if (!branch) return;
    this.#endBranch(branch);
    this.#branches.pop();
  }

  /** A text within the text: gives what ends every branch that it leaves open. */
  enterText(): () => void {
    const depth = this.#branches.length;
    const beyond = this.#beyond;
    this.#beyond = 0;
    return () => {
      this.#beyond = beyond;
      while (this.#branches.length > depth) this.close(this.innermost);
    };
  }

  /** `{ …; }` runs as part of what it stands in. */
  #passOn({ undo, exits }: Branch): void {
    const outer = this.#branches.at(-1);
    if (!outer) return;
    for (const [name, before] of undo) if (!outer.undo.has(name)) outer.undo.set(name, before);
    outer.exits ||= exits;
  }

  #endBranch(branch: Branch): void {
    for (const [name, before] of branch.undo) {
      const place = this.#variables.get(name)?.place;
      // What a branch sets that ends the script reaches nobody.
      if (place && !branch.exits) branch.touched.set(name, place);
      if (before === undefined) this.#variables.delete(name);
      else this.#variables.set(name, before);
    }
    branch.undo.clear();
    branch.exits = false;
    this.guardsRcpthosts = branch.guarded;
  }
}
