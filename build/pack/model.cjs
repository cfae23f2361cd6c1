// How packed text is made up: single characters, and copies of what came before. Each decision is some bits, each with a
// probability that adapts to what it was before. The same walk packs and unpacks: a coder that packs is told the bit and
// writes it, one that unpacks tells it.
const { Probabilities } = require('./probabilities.cjs');

/** A copy has at least so many characters, and at most 255 more. */
const SHORTEST = 2;
const LONGEST = SHORTEST + 255;

class Model {
  /** Whether the last decision was a copy, and how far back that was. */
  copied = 0;
  distance = 0;

  /** @param coder `bit(table, index, bit?)`, which gives the bit back */
  constructor(coder) {
    this.coder = coder;
    this.kinds = new Probabilities(2);
    this.repeats = new Probabilities(1);
    this.high = new Probabilities(256 * 256);
    this.low = new Probabilities(2 * 256 * 256);
    this.lengths = new Probabilities(2 * 256);
    this.sizes = new Probabilities(4 * 32);
    this.places = new Probabilities(32 * 256);
  }

  /** A number of some bits, highest first, each depending on those before it. */
  tree(table, base, bits, value) {
    let node = 1;
    for (let place = bits - 1; place >= 0; place--)
      node =
        node * 2 + this.coder.bit(table, base + node, value === undefined ? value : (value >>> place) & 1);
    return node - (1 << bits);
  }

  /** A number from 1 on: how many bits it has, then these; the first few depend on those before them. */
  number(context = 0, value) {
    const size = this.tree(this.sizes, context * 32, 5, value === undefined ? value : 31 - Math.clz32(value));
    let number = 1;
    for (let place = size - 1; place >= 0; place--) {
      const known = size - place <= 4 ? number : 16 + place;
      const bit = value === undefined ? value : (value >>> place) & 1;
      number = number * 2 + this.coder.bit(this.places, size * 64 + known, bit);
    }
    return number;
  }

  /** 0 for a character, 1 for a copy. */
  kind(value) {
    return (this.copied = this.coder.bit(this.kinds, this.copied, value));
  }

  /** A UTF-16 unit: its upper byte after that of the unit before; its lower byte after its upper, in ASCII after the unit before. */
  unit(before, value) {
    const high = this.tree(this.high, (before >>> 8) * 256, 8, value === undefined ? value : value >>> 8);
    const context = high > 0 ? 256 + high : before < 256 ? before : 0;
    return high * 256 + this.tree(this.low, context * 256, 8, value === undefined ? value : value & 255);
  }

  /** How long a copy is, and how far back: often as far as the one before. */
  copy(length, distance) {
    const same = distance === undefined ? distance : Number(distance === this.distance);
    const repeated = this.coder.bit(this.repeats, 0, same);
    const rest = length === undefined ? length : length - SHORTEST;
    const more = this.tree(this.lengths, repeated * 256, 8, rest);
    if (repeated === 0) this.distance = this.number(Math.min(more, 3), distance);
    return { length: more + SHORTEST, distance: this.distance };
  }
}

module.exports = { LONGEST, Model, SHORTEST };
