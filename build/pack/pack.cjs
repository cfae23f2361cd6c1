// Packs a text as small as a small unpacker can undo: gzip looks back 32 KB only, and at the bytes of which Chinese
// characters are written instead of the characters.
const { Buffer } = require('node:buffer');
const { Encoder } = require('./encoder.cjs');
const { Model } = require('./model.cjs');
const { parse } = require('./parse.cjs');

/** What each unit costs, in bits, as a character of its own: the rarer the more. */
function pricesOf(units) {
  const counts = new Map();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return Float64Array.from(units, (unit) => -1.1 * Math.log2(counts.get(unit) / units.length));
}

/**
 * @param {string} text not empty
 * @returns {string} base64; `unpack` gives the text back
 */
function pack(text) {
  const units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const coder = new Encoder();
  const model = new Model(coder);
  model.number(0, units.length);
  let at = 0;
  for (const { length, distance } of parse(units, pricesOf(units))) {
    if (model.kind(distance === 0 ? 0 : 1) === 0) model.unit(units[at - 1] ?? 0, units[at]);
    else model.copy(length, distance);
    at += length;
  }
  return Buffer.from(coder.end()).toString('base64');
}

module.exports = { pack };
