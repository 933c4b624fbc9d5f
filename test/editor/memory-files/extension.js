// An extension for the tests of the browser: files that are on no disk, below memory:/, and a question to a language model tool.
const vscode = require("vscode");

/** Where the files of the book come from: this folder is served together with the checkout. */
const BOOK = "../../../samples/book/control/rcpthosts";

exports.activate = async ({ extensionUri, subscriptions }) => {
  const book = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, BOOK));
  const files = new MemoryFiles(
    new Map([
      ["/host/control/me", bytesOf("mail.example.org\n")],
      ["/host/control/rcpthosts", book],
    ]),
  );
  subscriptions.push(
    vscode.workspace.registerFileSystemProvider("memory", files, { isCaseSensitive: true }),
    vscode.commands.registerCommand("memory-files.askTool", askTool),
  );
};

/** Asks for a tool and its input as `NAME JSON`, and shows the answer as a new document. */
async function askTool() {
  const question = await vscode.window.showInputBox({ placeHolder: "NAME JSON" });
  const [, name, input] = /^(\S+) (.*)$/.exec(question ?? "") ?? [];
  const { content } = await vscode.lm.invokeTool(name, { input: JSON.parse(input), toolInvocationToken: undefined });
  const text = content.map((part) => part.value).join("");
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: text }));
}

function bytesOf(text) {
  return new TextEncoder().encode(text);
}

/** https://code.visualstudio.com/api/references/vscode-api#FileSystemProvider, for files that are never renamed or removed. */
class MemoryFiles {
  #files;
  #changed = new vscode.EventEmitter();
  onDidChangeFile = this.#changed.event;

  constructor(files) {
    this.#files = files;
  }

  watch() {
    return new vscode.Disposable(() => {});
  }

  stat({ path }) {
    const bytes = this.#files.get(path);
    if (bytes) return { type: vscode.FileType.File, ctime: 0, mtime: bytes.mtime ?? 0, size: bytes.length };
    if (this.#namesIn(path).size > 0) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(path);
  }

  readDirectory({ path }) {
    return [...this.#namesIn(path)];
  }

  readFile({ path }) {
    const bytes = this.#files.get(path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(path);
    return bytes;
  }

  writeFile(uri, content) {
    const type = this.#files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#files.set(uri.path, Object.assign(content.slice(), { mtime: Date.now() }));
    this.#changed.fire([{ type, uri }]);
  }

  createDirectory() {}

  delete() {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename() {
    throw vscode.FileSystemError.NoPermissions();
  }

  #namesIn(path) {
    const folder = path.replace(/\/?$/, "/");
    const below = [...this.#files.keys()].filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length).split("/"));
    return new Map(below.map(([name, ...more]) => [name, more.length > 0 ? vscode.FileType.Directory : vscode.FileType.File]));
  }
}
