import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

/** A file as it should be; `text` undefined: it should not be there. Paths are relative to the repository's root. */
export interface Output {
  readonly path: string;
  readonly text: string | undefined;
}

/** The outputs that are not yet so on disk. */
export function drift(root: URL, outputs: readonly Output[]): readonly Output[] {
  return outputs.filter(({ path, text }) => contentOf(root, path) !== text);
}

/** Writes the outputs. */
export function bringUpToDate(root: URL, outputs: readonly Output[]): void {
  for (const { path, text } of outputs) {
    const file = new URL(path, root);
    if (text === undefined) {
      rmSync(file);
      continue;
    }
    mkdirSync(new URL(".", file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** The files of `folder` that are not among `outputs`, as outputs that remove them: their source is gone. */
export function leftovers(root: URL, folder: string, outputs: readonly Output[]): readonly Output[] {
  const expected = new Set(outputs.map(({ path }) => path));
  return namesIn(new URL(folder, root))
    .map((name) => ({ path: `${folder}${name}`, text: undefined }))
    .filter(({ path }) => !expected.has(path));
}

function namesIn(folder: URL): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // The folder is made with its first file.
    return [];
  }
}

function contentOf(root: URL, path: string): string | undefined {
  try {
    return readFileSync(new URL(path, root), "utf8");
  } catch {
    return undefined;
  }
}
