// Screenshots as small files: a PNG with few colours, which is enough for text on plain ground.
import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const RGB = 2;
const PALETTE = 3;
const RGBA = 6;

/** The same picture with at most so many colours: for each of its own the nearest of those that stand for most of it.
 * @param {Buffer} png 8 bits a channel, RGB or RGBA, not interlaced: what a browser writes of a screenshot
 * @param {number} most up to 256 */
export function withPalette(png, most) {
  const { width, height, pixels } = decode(png);
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const palette = chooseColours(counts, most);
  const nearest = new Map([...counts.keys()].map((colour) => [colour, nearestIndex(palette, colour)]));
  const bits = palette.length <= 16 ? 4 : 8;
  const stride = 1 + Math.ceil((width * bits) / 8);
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const bit = x * bits;
      rows[y * stride + 1 + (bit >> 3)] |= nearest.get(pixels[y * width + x]) << (8 - bits - (bit & 7));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = bits;
  header[9] = PALETTE;
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap((colour) => channels(colour).slice(0, 3)))),
    chunk("tRNS", Buffer.from(palette.map((colour) => channels(colour)[3]))),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The pixels, row by row, each as 0xRRGGBBAA. */
function decode(png) {
  let header;
  const parts = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") header = content;
    if (type === "IDAT") parts.push(content);
    at += length + 12;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, type, , , interlace] = header.subarray(8);
  if (depth !== 8 || (type !== RGB && type !== RGBA) || interlace !== 0) throw new Error("not a screenshot of a browser");
  const size = type === RGB ? 3 : 4;
  const rows = unfilter(inflateSync(Buffer.concat(parts)), width * size, height, size);
  const pixels = new Uint32Array(width * height);
  for (let index = 0; index < pixels.length; index++) {
    pixels[index] = rows.readUIntBE(index * size, 3) * 256 + (type === RGB ? 255 : rows[index * size + 3]);
  }
  return { width, height, pixels };
}

/** Takes back the five filters of https://www.w3.org/TR/png-3/#9Filters. */
function unfilter(filtered, length, height, size) {
  const rows = Buffer.alloc(length * height);
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (length + 1)];
    for (let x = 0; x < length; x++) {
      const left = x < size ? 0 : rows[y * length + x - size];
      const up = y === 0 ? 0 : rows[(y - 1) * length + x];
      const corner = x < size || y === 0 ? 0 : rows[(y - 1) * length + x - size];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      rows[y * length + x] = filtered[y * (length + 1) + 1 + x] + guess;
    }
  }
  return rows;
}

function paeth(left, up, corner) {
  const [a, b, c] = [left, up, corner].map((each) => Math.abs(left + up - corner - each));
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** Takes the colours one by one, each time the one that is worst served by those taken so far: many pixels, or far from all of them. */
function chooseColours(counts, most) {
  const colours = [...counts].map(([colour, count]) => ({ colour, count, error: Number.POSITIVE_INFINITY }));
  const chosen = [];
  while (chosen.length < most) {
    let worst;
    for (const each of colours) {
      if (chosen.length > 0) each.error = Math.min(each.error, distance(each.colour, chosen.at(-1)));
      const weight = each.error === Number.POSITIVE_INFINITY ? each.count : Math.sqrt(each.count) * each.error;
      if (worst === undefined || weight > worst.weight) worst = { colour: each.colour, weight };
    }
    if (worst === undefined || worst.weight === 0) break;
    chosen.push(worst.colour);
  }
  return chosen;
}

function nearestIndex(palette, colour) {
  let best = 0;
  for (const [index, each] of palette.entries()) if (distance(each, colour) < distance(palette[best], colour)) best = index;
  return best;
}

function distance(one, other) {
  const [a, b] = [channels(one), channels(other)];
  return a.reduce((sum, value, index) => sum + (value - b[index]) ** 2, 0);
}

function channels(colour) {
  return [colour >>> 24, (colour >> 16) & 0xff, (colour >> 8) & 0xff, colour & 0xff];
}

function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
