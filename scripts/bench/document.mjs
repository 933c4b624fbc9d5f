// One rcpthosts in one server, and what is done to it.
import { framed } from "./client.mjs";

/** The edits are made in the middle line, four columns in: a space there makes an error, and taking it away mends it. */
const COLUMN = 4;

/** An open document of which each step is timed. All times are milliseconds from the writing of the message. */
export class MeasuredDocument {
  #version = 0;
  #broken = false;
  #lines;

  /**
   * @param {import("./client.mjs").Client} client
   * @param {string} uri
   * @param {{ text: string, middle: number, errors: number }} list
   * @param {{ whole?: boolean }} [how] whole: each edit sends the whole text, and so everything is analysed again
   */
  constructor(client, uri, list, { whole = false } = {}) {
    this.client = client;
    this.uri = uri;
    this.list = list;
    this.whole = whole;
    if (whole) {
      this.#lines = [
        list.text.split("\n").slice(0, list.middle).join("\n"),
        list.text.split("\n")[list.middle],
        list.text
          .split("\n")
          .slice(list.middle + 1)
          .join("\n"),
      ];
    }
  }

  async open(thorough = false) {
    this.#version += 1;
    const shown = this.client.published(this.uri, this.#version, (found) => found.length > 0);
    const { uri, list } = this;
    const textDocument = { uri, languageId: "qmail-list", version: this.#version, text: list.text };
    const bytes = framed([{ method: "textDocument/didOpen", params: { textDocument } }]);
    const start = performance.now();
    this.client.write(bytes);
    const { at, diagnostics } = await shown;
    let all = { at, diagnostics };
    // A server may show the first findings before it has looked at everything.
    if (thorough && diagnostics.length < list.errors) {
      all = await this.client.published(uri, this.#version, (found) => found.length >= list.errors);
    }
    return { ms: at - start, all: all.at - start, findings: all.diagnostics.length };
  }

  close() {
    this.client.send({ method: "textDocument/didClose", params: { textDocument: { uri: this.uri } } });
  }

  /** One key that makes an error or mends it, until the findings show that. */
  async key() {
    this.#broken = !this.#broken;
    return this.#shown([this.#edit(this.#broken ? " " : "", this.#broken ? 0 : 1)]);
  }

  async hover(line = this.list.middle) {
    const start = performance.now();
    const { at } = await this.#askHover(line);
    return at - start;
  }

  /** A hover written right behind a key that changes nothing that matters. */
  async hoverBehindKey() {
    this.client.send(this.#edit("a", 0));
    const ms = await this.hover();
    this.client.send(this.#edit("", 1));
    return ms;
  }

  /** Many edits in one piece, the last of which makes an error or mends it. */
  async burst(edits) {
    const messages = [];
    for (let pair = 0; pair < (edits - 1) >> 1; pair += 1) messages.push(this.#edit("a", 0), this.#edit("", 1));
    this.#broken = !this.#broken;
    messages.push(this.#edit(this.#broken ? " " : "", this.#broken ? 0 : 1));
    const before = this.client.publications;
    const ms = await this.#shown(messages);
    return { ms, publications: this.client.publications - before };
  }

  async #shown(messages) {
    const { middle } = this.list;
    const broken = this.#broken;
    const shown = this.client.published(
      this.uri,
      this.#version,
      (found) => found.some(({ range }) => range.start.line === middle) === broken,
    );
    const bytes = framed(messages);
    const start = performance.now();
    this.client.write(bytes);
    return (await shown).at - start;
  }

  #askHover(line) {
    return this.client.request("textDocument/hover", { textDocument: { uri: this.uri }, position: { line, character: 3 } });
  }

  #edit(text, removed) {
    this.#version += 1;
    const start = { line: this.list.middle, character: COLUMN };
    const change = { range: { start, end: { ...start, character: COLUMN + removed } }, text };
    return {
      method: "textDocument/didChange",
      params: {
        textDocument: { uri: this.uri, version: this.#version },
        contentChanges: [this.whole ? this.#wholeText(text, removed) : change],
      },
    };
  }

  #wholeText(text, removed) {
    const [before, line, after] = this.#lines;
    const edited = line.slice(0, COLUMN) + text + line.slice(COLUMN + removed);
    this.#lines[1] = edited;
    return { text: `${before}\n${edited}\n${after}` };
  }
}
