import { type Localized, localized } from "../../analyzer/src/index.ts";

/** The system's code of a failed call (`ENOENT`); undefined for any other error. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** A failed call to the file system, in words. Anything else is a defect of ours and thrown on. */
export function systemReason(error: unknown): Localized {
  const code = errorCode(error);
  if (code === undefined) throw error;
  return REASONS.get(code) ?? (() => code);
}

const REASONS: ReadonlyMap<string, Localized> = new Map([
  ["ENOENT", localized({ en: "no such file or directory", ja: "ファイルまたはディレクトリがありません" })],
  ["ENOTDIR", localized({ en: "no such file or directory", ja: "ファイルまたはディレクトリがありません" })],
  ["EACCES", localized({ en: "permission denied", ja: "アクセス権がありません" })],
  ["EPERM", localized({ en: "operation not permitted", ja: "許可されていない操作です" })],
  ["ELOOP", localized({ en: "a link that leads to itself", ja: "リンクが循環しています" })],
  ["ENAMETOOLONG", localized({ en: "the name is too long", ja: "名前が長すぎます" })],
  ["EIO", localized({ en: "input/output error", ja: "入出力エラーです" })],
  ["ENOSPC", localized({ en: "no space left on the device", ja: "デバイスに空き領域がありません" })],
  ["EDQUOT", localized({ en: "disk quota exceeded", ja: "ディスククォータを超えています" })],
  ["EROFS", localized({ en: "the file system is read-only", ja: "ファイルシステムが読み取り専用です" })],
  ["EMFILE", localized({ en: "too many open files", ja: "開いているファイルが多すぎます" })],
]);
