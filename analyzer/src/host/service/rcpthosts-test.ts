/** What a test in a script says about control/rcpthosts: many run scripts refuse to start without it. Source: test(1). */

import { type Field, tailOf, textOf } from "./script-value.ts";

/** What is certain about the file; undefined: nothing. */
export type Knowledge = "missing" | "present" | undefined;

/** What is certain where a test fails that would say this. */
export function opposite(knowledge: Knowledge): Knowledge {
  return knowledge === "missing" ? "present" : knowledge === "present" ? "missing" : undefined;
}

/** What a test says when it succeeds. A test of several things says nothing when they are joined by `and`. */
export function testOfRcpthosts(operands: readonly Field[]): Knowledge {
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
