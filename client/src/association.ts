/**
 * Which documents are control files where the name alone does not say so.
 *
 * The manifest claims the names that only qmail has, and every name in a folder `qmail/control`. A file called `me` or
 * `locals` elsewhere can be another program's; it is taken for qmail's only when its folder holds a file that only qmail has.
 */

import { type Disposable, languages, type TextDocument, Uri, workspace } from "vscode";
import { controlFile, isControlDirectory, type LanguageId, languageIdOf } from "../../analyzer/src/index.ts";
import { filesIn } from "./files.ts";

/**
 * Gives plain-text documents their language when their folder proves what they are: once, when they are opened. What the
 * user has set, in `files.associations` or in the document, is never touched.
 */
export function associateByEvidence(failed: (error: unknown) => void): readonly Disposable[] {
  const seen = new Set<string>();
  const consider = (document: TextDocument): void => {
    const key = document.uri.toString();
    if (seen.has(key)) return;
    seen.add(key);
    associate(document).catch(failed);
  };
  const listeners = [
    workspace.onDidOpenTextDocument(consider),
    workspace.onDidCloseTextDocument(({ uri }) => {
      // A change of language is a close and an open in one turn; only a document that stays closed is new the next time.
      setTimeout(() => {
        if (!openDocument(uri)) seen.delete(uri.toString());
      }, 0);
    }),
  ];
  for (const document of workspace.textDocuments) consider(document);
  return listeners;
}

async function associate(document: TextDocument): Promise<void> {
  const language = possibleLanguage(document);
  if (!language || isAssociatedByUser(document)) return;
  const folder = Uri.joinPath(document.uri, "..");
  if (!isControlDirectory(folder.path, await filesIn(folder))) return;
  // Time has passed: the user may have closed the document, or set its language.
  const current = openDocument(document.uri);
  if (current?.languageId === "plaintext") await languages.setTextDocumentLanguage(current, language);
}

/** The language that the document would have as a control file; undefined where there is nothing to decide. */
function possibleLanguage({ uri, languageId }: TextDocument): LanguageId | undefined {
  if (languageId !== "plaintext" || uri.scheme === "untitled" || uri.query !== "") return undefined;
  const spec = controlFile(uri.path.slice(uri.path.lastIndexOf("/") + 1));
  return spec && !spec.distinctive ? languageIdOf(spec) : undefined;
}

function isAssociatedByUser(document: TextDocument): boolean {
  const associations = workspace.getConfiguration("files", document).get<Readonly<Record<string, string>>>("associations", {});
  return Object.keys(associations).some(
    (pattern) => languages.match({ pattern: pattern.includes("/") ? pattern : `**/${pattern}` }, document) > 0,
  );
}

function openDocument(uri: Uri): TextDocument | undefined {
  const key = uri.toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === key);
}
