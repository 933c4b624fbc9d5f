// The extension as a web extension: its browser bundles, in the browser's own extension host.
//
// VS Code loads such an extension from an address and refuses workers from another origin. So the files are answered under
// the origin of the editor's own server, and the page that the server sends is told of them.
import fs from "node:fs";
import path from "node:path";
import { ROOT } from "../../scripts/lib/paths.mjs";

/** A page answered by the test would not be allowed to talk to this machine. */
export const WEB_ARGS = [
  "--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets,BlockInsecurePrivateNetworkRequests",
];

const PREFIX = "/__extension";
const TYPES = { ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml" };

/**
 * @param {import("playwright-core").Page} page
 * @param {string} origin of the server
 */
export async function webExtension(page, origin) {
  await page.route((url) => url.origin === origin && url.pathname.startsWith(`${PREFIX}/`), answerFile);
  await page.route(
    (url) => url.origin === origin && url.pathname === "/" && url.searchParams.has("folder"),
    (route) => answerPage(route, new URL(origin)),
  );
}

async function answerFile(route, request) {
  const name = decodeURIComponent(new URL(request.url()).pathname.slice(PREFIX.length + 1));
  const file = path.join(ROOT, name);
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return route.fulfill({ status: 404 });
  return route.fulfill({ contentType: TYPES[path.extname(file)] ?? "application/octet-stream", body: fs.readFileSync(file) });
}

/** The server's page, its configuration naming our extension, and one that has files in memory. */
async function answerPage(route, origin) {
  const response = await route.fetch();
  const page = await response.text();
  const body = page.replace(/(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/, (_, before, attribute) => {
    const configuration = JSON.parse(attribute.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
    configuration.developmentOptions = {
      ...configuration.developmentOptions,
      extensions: [PREFIX, `${PREFIX}/test/editor/memory-files`].map((path) => ({ scheme: "http", authority: origin.host, path })),
    };
    return `${before}${JSON.stringify(configuration).replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
  });
  await route.fulfill({ response, body });
}
