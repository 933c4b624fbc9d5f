/**
 * Where a document stands. Everything is read from its URI as a string: there are no paths in a browser, and a path of the
 * client's machine means nothing on the server's.
 */

/** A place of a control file. */
export interface Location {
  /** URI of the folder, without the final slash, as the client spelled it. */
  readonly folder: string;
  /** The same for every spelling of one folder: `file:///C:/a` and `file:///c%3A/a`. */
  readonly folderKey: string;
  /** Last segment of the path, decoded. */
  readonly name: string;
  /** All that follows the scheme, decoded: what patterns of names and folders are compared with. */
  readonly path: string;
}

/** In a longer one stands no path of a file: these have 4096 bytes at most, each of which takes three characters at most. */
const LONGEST_URI = 16_384;

/**
 * The location that `uri` names. Undefined for a URI with a query: editors use those for other versions of a file (the left
 * side of a diff, local history), and findings there would only repeat those of the file itself.
 */
export function locate(uri: string): Location | undefined {
  if (uri.length > LONGEST_URI) return undefined;
  const path = uri.replace(/#.*$/s, "");
  if (path.includes("?")) return undefined;
  const end = Math.max(path.lastIndexOf("/"), path.indexOf(":"));
  const folder = path.slice(0, path[end] === "/" ? end : end + 1);
  return { folder, folderKey: folderKey(folder), name: decoded(path.slice(end + 1)), path: decoded(path.slice(path.indexOf(":") + 1)) };
}

/** URI of the file `name` in `folder`. Names of control files need no encoding. */
export function fileIn(folder: string, name: string): string {
  return `${folder}/${name}`;
}

/** The path in a URI, decoded; undefined where it has none. */
export function pathOfUri(uri: string): string | undefined {
  const path = uri.length > LONGEST_URI ? undefined : SCHEME_AND_PATH.exec(uri)?.[2];
  return path === undefined ? undefined : decoded(path);
}

/** The URI of `path` where `uri` is one; undefined for a path that no URI can name. */
export function uriAt(uri: string, path: string): string | undefined {
  try {
    return (SCHEME_AND_PATH.exec(uri)?.[1] ?? "") + path.split("/").map(encodeURIComponent).join("/");
  } catch {
    return undefined;
  }
}

const SCHEME_AND_PATH = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?)(\/.*)$/is;

/** True for documents that stand in no folder, such as a new one that was never saved. */
export function isUntitled(folder: string): boolean {
  return folder.startsWith("untitled:");
}

function folderKey(folder: string): string {
  return decoded(folder).replace(/^(file:\/\/\/)([A-Z])(?=:)/, (_, scheme: string, drive: string) => scheme + drive.toLowerCase());
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
