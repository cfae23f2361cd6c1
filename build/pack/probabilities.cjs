// Probabilities that adapt: quickly while little has been seen, then ever more slowly. Packer and unpacker adapt them alike,
// in whole numbers, so that the one sees what the other saw.

/** Probabilities are of a 1, in 65536ths. */
const ONE = 65536;
/** From here on a probability moves no more slowly. */
const SEEN = 30;
/** No bit is ever quite certain. */
const LEAST = 64;

class Probabilities {
  constructor(count) {
    this.ofOne = new Uint16Array(count).fill(ONE / 2);
    this.seen = new Uint8Array(count);
  }

  adapt(index, bit) {
    const seen = this.seen[index];
    if (seen < SEEN) this.seen[index] = seen + 1;
    const before = this.ofOne[index];
    const moved = before + Math.trunc((bit * ONE - before) / (seen + 1.5));
    this.ofOne[index] = Math.min(Math.max(moved, LEAST), ONE - LEAST);
  }
}

/**
 * Where a range of 32-bit numbers is parted: below and at the point stands 1, above it 0. The likelier a bit the larger its
 * part, and the less of a number is used up to tell it.
 */
function part(low, high, ofOne) {
  return low + ((high - low) >>> 16) * ofOne;
}

module.exports = { Probabilities, part };
