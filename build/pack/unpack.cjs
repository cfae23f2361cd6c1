// Unpacks what pack.cjs packed. This runs in the bundle, once, when it is loaded.
/* global atob */
const { Model } = require('./model.cjs');
const { part } = require('./probabilities.cjs');

class Decoder {
  low = 0;
  high = 0xffffffff;
  number = 0;
  at = 4;

  constructor(bytes) {
    this.bytes = bytes;
    for (const byte of bytes.subarray(0, this.at)) this.number = ((this.number << 8) | byte) >>> 0;
  }

  /** Reads a bit. */
  bit(table, index) {
    const point = part(this.low, this.high, table.ofOne[index]);
    const bit = this.number <= point ? 1 : 0;
    if (bit === 1) this.high = point;
    else this.low = point + 1;
    table.adapt(index, bit);
    while ((this.low ^ this.high) >>> 24 === 0) {
      this.low = (this.low << 8) >>> 0;
      this.high = ((this.high << 8) | 255) >>> 0;
      this.number = ((this.number << 8) | this.bytes[this.at++]) >>> 0;
    }
    return bit;
  }
}

/** How much of a text is made at once: an argument list has its limits. */
const PIECE = 8192;

/**
 * @param {string} packed what `pack` gave
 * @returns {string} the text
 */
function unpack(packed) {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const model = new Model(new Decoder(bytes));
  const units = new Uint16Array(model.number());
  let text = '';
  for (let at = 0; at < units.length;) {
    if (model.kind() === 0) units[at] = model.unit(units[at++ - 1] ?? 0);
    else {
      const { length, distance } = model.copy();
      for (const end = at + length; at < end; at++) units[at] = units[at - distance];
    }
  }
  for (let at = 0; at < units.length; at += PIECE)
    text += String.fromCharCode(...units.subarray(at, at + PIECE));
  return text;
}

module.exports = { unpack };
