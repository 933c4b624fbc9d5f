/** Words about compiled files, shared by the rules about them. */

import type { CompiledFile, SomeNames } from "../host/compiled-files.ts";
import { visible } from "../text/visible.ts";
import type { Words } from "./words.ts";

/** The program that reads a compiled file and nothing else. */
export const COMPILED_READERS = { morercpthosts: "qmail-smtpd", users: "qmail-lspawn", "tcp rules": "tcpserver" } as const;

/** The program that compiles, alone. */
export const COMPILERS = { morercpthosts: "qmail-newmrh", users: "qmail-newu", "tcp rules": "tcprules" } as const;

/** The command that compiles the text, for somebody who stands in its folder. */
export function compileCommand({ kind, text, cdb }: Pick<CompiledFile, "kind" | "text" | "cdb">): string {
  if (kind !== "tcp rules") return COMPILERS[kind];
  const source = baseName(text);
  return `tcprules ${baseName(cdb)} ${source}.tmp < ${source}`;
}

/** A file's name without its folder, for a sentence; that of a users file keeps it, since `cdb` alone says nothing. */
export function fileWord(name: string): string {
  return name.startsWith("users/") ? name : baseName(name);
}

function baseName(name: string): string {
  return visible(name.slice(name.lastIndexOf("/") + 1));
}

/** The first of some names, and how many more there are. In Japanese a particle can follow right behind. */
export function namesWord({ first, count }: SomeNames): Words {
  const en = first.map((name) => (name.includes(":") ? `“${visible(name)}”` : visible(name))).join(", ");
  const ja = first.map((name) => (name.includes(":") ? `「${visible(name)}」` : visible(name))).join(", ");
  const more = count - first.length;
  return more > 0 ? { en: `${en} and ${more} more`, ja: `${ja} ほか ${more} 件` } : { en, ja: ja.endsWith("」") ? ja : `${ja} ` };
}
