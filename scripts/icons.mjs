import { mkdirSync, writeFileSync } from 'node:fs';
import { deflateSync, crc32 } from 'node:zlib';
import { inProject } from './lib/paths.mjs';

/**
 * Draws the product's icon, a sealed letter whose seal has a keyhole, from one description: an SVG for people, PNGs for
 * Linux and the window, and the containers that Windows and macOS want. Run on Node 24 after changing a shape; the
 * files are committed.
 */

/**
 * A filled shape on a square of 512 by 512.
 * @typedef {(
 *   { kind: 'rounded', left: number, top: number, right: number, bottom: number, radius: number } |
 *   { kind: 'polygon', points: readonly (readonly [number, number])[] } |
 *   { kind: 'circle', x: number, y: number, radius: number }
 * ) & { fill: string }} Shape
 */

const side = 512;

/** @type {readonly Shape[]} */
const shapes = [
  { kind: 'rounded', left: 16, top: 16, right: 496, bottom: 496, radius: 104, fill: '#123f4f' },
  { kind: 'rounded', left: 76, top: 128, right: 436, bottom: 384, radius: 26, fill: '#efe6d4' },
  {
    kind: 'polygon',
    points: [
      [90, 384],
      [256, 236],
      [422, 384],
    ],
    fill: '#dfd2b8',
  },
  {
    kind: 'polygon',
    points: [
      [76, 158],
      [96, 132],
      [416, 132],
      [436, 158],
      [256, 306],
    ],
    fill: '#c9b998',
  },
  {
    kind: 'polygon',
    points: [
      [76, 148],
      [100, 128],
      [412, 128],
      [436, 148],
      [256, 290],
    ],
    fill: '#fbf6ea',
  },
  { kind: 'circle', x: 256, y: 276, radius: 76, fill: '#8f1d2c' },
  { kind: 'circle', x: 256, y: 272, radius: 70, fill: '#c0303f' },
  { kind: 'circle', x: 256, y: 272, radius: 54, fill: '#d2475a' },
  { kind: 'circle', x: 256, y: 258, radius: 19, fill: '#fbf6ea' },
  {
    kind: 'polygon',
    points: [
      [247, 264],
      [265, 264],
      [275, 306],
      [237, 306],
    ],
    fill: '#fbf6ea',
  },
];

/** @returns {string} */
function drawSvg() {
  const body = shapes.map((shape) => {
    if (shape.kind === 'circle')
      return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.radius}" fill="${shape.fill}"/>`;
    if (shape.kind === 'polygon')
      return `<polygon points="${shape.points.map((point) => point.join(',')).join(' ')}" fill="${shape.fill}"/>`;
    const { left, top, right, bottom, radius, fill } = shape;
    return `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" rx="${radius}" fill="${fill}"/>`;
  });
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" role="img" aria-label="Briefgeheim">`;
  return `${[head, ...body.map((line) => `  ${line}`), '</svg>'].join('\n')}\n`;
}

/**
 * @param {Shape} shape
 * @param {number} x
 * @param {number} y
 * @returns {boolean}
 */
function covers(shape, x, y) {
  if (shape.kind === 'circle') return (x - shape.x) ** 2 + (y - shape.y) ** 2 <= shape.radius ** 2;
  if (shape.kind === 'rounded') {
    const { left, top, right, bottom, radius } = shape;
    if (x < left || x > right || y < top || y > bottom) return false;
    const nearestX = Math.min(Math.max(x, left + radius), right - radius);
    const nearestY = Math.min(Math.max(y, top + radius), bottom - radius);
    return (x - nearestX) ** 2 + (y - nearestY) ** 2 <= radius ** 2;
  }
  let isInside = false;
  shape.points.forEach(([x1, y1], index) => {
    const [x2, y2] = shape.points.at(index - 1) ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isInside = !isInside;
  });
  return isInside;
}

/**
 * The picture as RGBA bytes, each pixel the mean of 8 × 8 samples.
 * @param {number} size
 * @returns {Buffer}
 */
function rasterise(size) {
  const samples = 8;
  const colours = shapes.map(({ fill }) =>
    [1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16)),
  );
  const pixels = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const total = [0, 0, 0];
      let covered = 0;
      for (let sample = 0; sample < samples * samples; sample += 1) {
        const x = ((column + ((sample % samples) + 0.5) / samples) * side) / size;
        const y = ((row + (Math.floor(sample / samples) + 0.5) / samples) * side) / size;
        const colour = colours[shapes.findLastIndex((shape) => covers(shape, x, y))];
        if (colour === undefined) continue;
        covered += 1;
        colour.forEach((value, channel) => {
          total[channel] = (total[channel] ?? 0) + value;
        });
      }
      const at = (row * size + column) * 4;
      total.forEach((value, channel) =>
        pixels.writeUInt8(covered === 0 ? 0 : Math.round(value / covered), at + channel),
      );
      pixels.writeUInt8(Math.round((covered * 255) / samples ** 2), at + 3);
    }
  }
  return pixels;
}

/**
 * @param {number} size
 * @returns {Buffer} a PNG file
 */
function drawPng(size) {
  const pixels = rasterise(size);
  const rows = Array.from({ length: size }, (_, row) =>
    Buffer.concat([Buffer.of(0), pixels.subarray(row * size * 4, (row + 1) * size * 4)]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * @param {string} type
 * @param {Buffer} data
 * @returns {Buffer}
 */
function pngChunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

/** @param {number} value */
function uint32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/**
 * A Windows icon that holds PNGs.
 * @param {ReadonlyMap<number, Buffer>} pictures by size
 * @returns {Buffer}
 */
function packIco(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.size);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.size, 4);
  let offset = head.length;
  [...pictures].forEach(([size, png], index) => {
    const at = 6 + 16 * index;
    // 256 is written as 0: the field has one byte.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.values()]);
}

/**
 * A macOS icon that holds PNGs.
 * @param {ReadonlyMap<string, Buffer>} pictures by Apple's type
 * @returns {Buffer}
 */
function packIcns(pictures) {
  const entries = [...pictures].map(([type, png]) =>
    Buffer.concat([Buffer.from(type, 'latin1'), uint32(png.length + 8), png]),
  );
  const body = Buffer.concat(entries);
  return Buffer.concat([Buffer.from('icns', 'latin1'), uint32(body.length + 8), body]);
}

const drawn = new Map([16, 24, 32, 48, 64, 128, 256, 512].map((size) => [size, drawPng(size)]));
/** @param {number} size */
const png = (size) => drawn.get(size) ?? drawPng(size);

mkdirSync(inProject('build', 'icons'), { recursive: true });
writeFileSync(inProject('build', 'icon.svg'), drawSvg());
for (const [size, picture] of drawn)
  writeFileSync(inProject('build', 'icons', `${size}x${size}.png`), picture);
writeFileSync(
  inProject('build', 'icon.ico'),
  packIco(new Map([16, 24, 32, 48, 64, 128, 256].map((size) => [size, png(size)]))),
);
writeFileSync(
  inProject('build', 'icon.icns'),
  packIcns(
    new Map([
      ['icp4', png(16)],
      ['icp5', png(32)],
      ['icp6', png(64)],
      ['ic07', png(128)],
      ['ic08', png(256)],
      ['ic09', png(512)],
      ['ic10', png(1024)],
    ]),
  ),
);
