// Chooses between characters and copies so that a text becomes as short as can be told beforehand: the cheapest way to
// every place, with what a choice costs estimated in bits.
const { LONGEST, SHORTEST } = require('./model.cjs');

/** Earlier places that are looked at for a copy. */
const TRIES = 150;

const { log2, max } = Math;

const COPY_PRICES = Array.from({ length: LONGEST + 1 }, (_, length) => 2.6 + log2(max(length - 1, 1)) * 1.6);
const farPrice = (distance) => 2.5 + log2(distance) * 0.9;
const REPEAT_PRICE = 4;

function run(units, at, distance) {
  let length = 0;
  while (
    at + length < units.length &&
    length < LONGEST &&
    units[at + length] === units[at + length - distance]
  )
    length++;
  return length;
}

/**
 * @param {Uint16Array} units
 * @param {Float64Array} prices what each unit costs as a character of its own
 * @returns {{ length: number, distance: number }[]} distance 0 for a single character
 */
function parse(units, prices) {
  const end = units.length;
  const cost = new Float64Array(end + 1).fill(Infinity);
  const [lengths, distances, last] = [
    new Int32Array(end + 1),
    new Int32Array(end + 1),
    new Int32Array(end + 1),
  ];
  const heads = new Map();
  const earlier = new Int32Array(end).fill(-1);
  const offer = (at, length, distance, price) => {
    const to = at + length;
    if (price >= cost[to]) return;
    cost[to] = price;
    lengths[to] = length;
    distances[to] = distance;
    last[to] = distance === 0 ? last[at] : distance;
  };
  cost[0] = 0;
  for (let at = 0; at < end; at++) {
    offer(at, 1, 0, cost[at] + prices[at] + 0.9);
    if (last[at] > 0)
      for (let length = run(units, at, last[at]); length >= SHORTEST; length--)
        offer(at, length, last[at], cost[at] + REPEAT_PRICE + COPY_PRICES[length]);
    const key = units[at] * 65536 + (units[at + 1] ?? 0);
    let longest = SHORTEST - 1;
    for (
      let from = heads.get(key) ?? -1, tries = TRIES;
      from >= 0 && tries > 0 && longest < LONGEST;
      from = earlier[from], tries--
    ) {
      const found = run(units, at, at - from);
      const price = cost[at] + farPrice(at - from);
      for (let length = longest + 1; length <= found; length++)
        offer(at, length, at - from, price + COPY_PRICES[length]);
      longest = max(longest, found);
    }
    earlier[at] = heads.get(key) ?? -1;
    heads.set(key, at);
  }
  const steps = [];
  for (let at = end; at > 0; at -= lengths[at]) steps.push({ length: lengths[at], distance: distances[at] });
  return steps.reverse();
}

module.exports = { parse };
