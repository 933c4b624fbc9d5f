import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { Localized } from "../../analyzer/src/index.ts";
import { changedMeanwhile, ownerNotKept } from "./messages.ts";
import { native } from "./paths.ts";
import type { SourceFile } from "./source-file.ts";
import { systemReason } from "./system-error.ts";

/**
 * Puts `bytes` in the place of the file that was read, at once: whoever opens it meanwhile gets the old content or the new,
 * never a part. Mode and owner stay. Gives the reason where it could not be done; the file is then as it was.
 */
export function replaceFile(source: SourceFile, bytes: Uint8Array): Localized | undefined {
  const target = source.realPath;
  // In the same folder, since a file can be renamed into another's place only within one file system.
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(8).toString("hex")}`);
  let created = false;
  try {
    // Renaming asks only for the folder. A file that the user may not write is left alone all the same.
    fs.accessSync(native(target), fs.constants.W_OK);
    const descriptor = fs.openSync(native(temporary), "wx", 0o600);
    created = true;
    try {
      writeAll(descriptor, bytes);
      if (!keepOwner(descriptor, source.stats)) return ownerNotKept;
      // After the owner: changing that may clear bits of the mode.
      fs.fchmodSync(descriptor, Number(source.stats.mode) & 0o7777);
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
    if (!isUnchanged(source)) return changedMeanwhile;
    fs.renameSync(native(temporary), native(target));
    created = false;
    syncFolder(path.dirname(target));
    return undefined;
  } catch (error) {
    return systemReason(error);
  } finally {
    if (created) fs.rmSync(native(temporary), { force: true });
  }
}

/** Creates a file, at once and with all of `bytes`; one that is there meanwhile is left alone. Gives the reason where it could not be done. */
export function createFile(target: string, bytes: Uint8Array): Localized | undefined {
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(8).toString("hex")}`);
  let created = false;
  try {
    const descriptor = fs.openSync(native(temporary), "wx", 0o644);
    created = true;
    try {
      writeAll(descriptor, bytes);
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
    // Unlike a renaming, a link never takes another file's place.
    fs.linkSync(native(temporary), native(target));
    syncFolder(path.dirname(target));
    return undefined;
  } catch (error) {
    return systemReason(error);
  } finally {
    if (created) fs.rmSync(native(temporary), { force: true });
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += fs.writeSync(descriptor, bytes, done);
}

/** Gives the new file the owner and group of the old one. False where the system forbids it. */
function keepOwner(descriptor: number, old: fs.BigIntStats): boolean {
  const own = fs.fstatSync(descriptor, { bigint: true });
  if (own.uid === old.uid && own.gid === old.gid) return true;
  try {
    fs.fchownSync(descriptor, Number(old.uid), Number(old.gid));
    return true;
  } catch {
    return false;
  }
}

/** Whether the file is still the one that was read. A change of its mode or owner counts too. */
function isUnchanged({ realPath, stats }: SourceFile): boolean {
  const now = fs.lstatSync(native(realPath), { bigint: true });
  return (
    now.dev === stats.dev &&
    now.ino === stats.ino &&
    now.size === stats.size &&
    now.mtimeNs === stats.mtimeNs &&
    now.ctimeNs === stats.ctimeNs
  );
}

/** Makes the new name lasting. Not every system lets a folder be opened; the file itself is safe by then. */
function syncFolder(folder: string): void {
  try {
    const descriptor = fs.openSync(native(folder), "r");
    try {
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
  } catch {
    // Nothing to do about it, and nothing lost.
  }
}
