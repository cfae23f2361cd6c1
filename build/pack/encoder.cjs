// The range coder, packing: a number between `low` and `high` tells all bits so far; its settled bytes are written out.
const { part } = require('./probabilities.cjs');

class Encoder {
  low = 0;
  high = 0xffffffff;
  bytes = [];

  /** Writes a bit, and gives it back. */
  bit(table, index, bit) {
    const point = part(this.low, this.high, table.ofOne[index]);
    if (bit === 1) this.high = point;
    else this.low = point + 1;
    table.adapt(index, bit);
    while ((this.low ^ this.high) >>> 24 === 0) {
      this.bytes.push(this.high >>> 24);
      this.low = (this.low << 8) >>> 0;
      this.high = ((this.high << 8) | 255) >>> 0;
    }
    return bit;
  }

  end() {
    return Uint8Array.from([...this.bytes, this.high >>> 24, 0, 0, 0]);
  }
}

module.exports = { Encoder };
