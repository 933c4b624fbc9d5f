// What of other people's work is in the bundles: the packages that esbuild has read, with their licences, as a list of parts
// (CycloneDX) and as the notices that their licences ask for.
import fs from "node:fs";
import path from "node:path";
import { ROOT } from "./paths.mjs";
import { Stop } from "./stop.mjs";

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string} version
 * @property {string} license as an SPDX identifier
 * @property {string} folder its folder, absolute
 * @property {string} key its name in the lockfile
 */

const LICENSE_FILE = /^(?:licen[cs]e|copying|notice|thirdpartynotices)(?:\.(?:md|txt))?$/i;

/** Data that a package carries and that has a licence of its own, by the package. */
const DATA = {
  tldts: {
    name: "Public Suffix List",
    license: "MPL-2.0",
    url: "https://publicsuffix.org/list/",
    notice:
      "The list of public suffixes, as it is contained in the package tldts, is subject to the terms of the Mozilla Public License, v. 2.0 (https://mozilla.org/MPL/2.0/). Its source: https://publicsuffix.org/list/public_suffix_list.dat",
  },
};

/** The packages to which the files belong, sorted by name.
 * @param {Iterable<string>} inputs paths relative to the checkout, as esbuild names them
 * @returns {readonly Part[]} */
export function partsOf(inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
    if (folder !== undefined) folders.add(folder);
  }
  const parts = [...folders].map((folder) => {
    const absolute = path.resolve(ROOT, folder);
    const { name, version, license } = JSON.parse(fs.readFileSync(path.join(absolute, "package.json"), "utf8"));
    if (typeof license !== "string") throw new Stop(`${name} does not say under which licence it is`);
    return { name, version, license, folder: absolute, key: folder.slice(folder.indexOf("node_modules/")) };
  });
  return parts.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The list of parts as CycloneDX has it. Without time and serial number, so that the same sources give the same bytes.
 * @param {readonly Part[]} parts */
export function bomOf(parts) {
  const product = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8"));
  const { packages } = JSON.parse(fs.readFileSync(path.join(ROOT, "package-lock.json"), "utf8"));
  const itself = { ...product, key: "" };
  const library = (part) => ({
    type: "library",
    ...identity(part),
    hashes: [{ alg: "SHA-512", content: hashOf(packages[part.key], part) }],
  });
  const data = parts
    .flatMap(({ name }) => dataOf(name))
    .map(({ name, license, url }) => ({
      type: "data",
      "bom-ref": name,
      name,
      licenses: [{ license: { id: license } }],
      externalReferences: [{ type: "website", url }],
    }));
  const uses = ({ key, name }) => {
    const wanted = Object.keys(packages[key]?.dependencies ?? {});
    return [...parts.filter((part) => wanted.includes(part.name)).map(reference), ...dataOf(name).map((each) => each.name)];
  };
  const bom = {
    $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: { type: "application", ...identity(itself) } },
    components: [...parts.map(library), ...data],
    dependencies: [itself, ...parts].map((part) => ({ ref: reference(part), dependsOn: uses(part) })),
  };
  return `${JSON.stringify(bom, undefined, 1)}\n`;
}

/** The licences in full, as they ask for.
 * @param {readonly Part[]} parts */
export function noticesOf(parts) {
  const chapters = parts.map((part) => {
    const files = fs.readdirSync(part.folder).filter((name) => LICENSE_FILE.test(name));
    if (files.length === 0) throw new Stop(`${part.name} has no file with its licence`);
    const texts = files.map((name) => fs.readFileSync(path.join(part.folder, name), "utf8").replaceAll("\r\n", "\n").trim());
    const data = dataOf(part.name).map(({ notice }) => notice);
    return [`${part.name} ${part.version} (${part.license})`, ...texts, ...data].join("\n\n");
  });
  const rule = `\n\n${"-".repeat(78)}\n\n`;
  return `qmail Control contains the following packages.${rule}${chapters.join(rule)}\n`;
}

function identity({ name, version, license }) {
  return {
    "bom-ref": reference({ name, version }),
    name,
    version,
    purl: reference({ name, version }),
    licenses: [{ license: { id: license } }],
  };
}

/** The address of a package, as https://github.com/package-url/purl-spec has it. */
function reference({ name, version }) {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

function dataOf(name) {
  return Object.hasOwn(DATA, name) ? [DATA[name]] : [];
}

/** The checksum by which npm has checked the package. */
function hashOf(locked, { name, version }) {
  const base64 = /^sha512-(.+)$/.exec(locked?.integrity ?? "")?.[1];
  if (base64 === undefined || locked.version !== version) throw new Stop(`${name} ${version} is not what package-lock.json has: npm ci`);
  return Buffer.from(base64, "base64").toString("hex");
}
