// A server that only takes frames apart and puts frames together: what the transport alone costs. It keeps no text and knows
// no file; whether the middle line is wrong it tells from the last edit.
let chunks = [];
let size = 0;
let needed = -1;

process.stdin.on("data", (chunk) => {
  chunks.push(chunk);
  size += chunk.length;
  for (;;) {
    if (needed < 0) {
      const bytes = joined();
      const end = bytes.indexOf("\r\n\r\n");
      if (end < 0) return;
      needed = Number(/content-length: (\d+)/i.exec(bytes.toString("latin1", 0, end))[1]);
      keep(bytes.subarray(end + 4));
    }
    if (size < needed) return;
    const bytes = joined();
    const message = JSON.parse(bytes.toString("utf8", 0, needed));
    keep(bytes.subarray(needed));
    needed = -1;
    answer(message);
  }
});
process.stdin.on("end", () => process.exit(0));

function joined() {
  if (chunks.length > 1) chunks = [Buffer.concat(chunks)];
  return chunks[0];
}

function keep(rest) {
  chunks = [rest];
  size = rest.length;
}

function send(message) {
  const text = JSON.stringify({ jsonrpc: "2.0", ...message });
  process.stdout.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}

function publish({ uri, version }, lines) {
  const diagnostics = lines.map((line) => ({
    range: { start: { line, character: 0 }, end: { line, character: 1 } },
    severity: 1,
    message: "wrong",
  }));
  send({ method: "textDocument/publishDiagnostics", params: { uri, version, diagnostics } });
}

function answer({ id, method, params }) {
  if (method === "initialize") send({ id, result: { capabilities: { textDocumentSync: 2, hoverProvider: true } } });
  else if (method === "textDocument/didOpen") publish(params.textDocument, [2]);
  else if (method === "textDocument/didChange") {
    const { range, text } = params.contentChanges.at(-1);
    publish(params.textDocument, text === " " && range ? [2, range.start.line] : [2]);
  } else if (method === "exit") process.exit(0);
  else if (id !== undefined && method) send({ id, result: null });
}
