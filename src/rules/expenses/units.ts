import type * as v from 'valibot';
import type { TraditionalShape } from './shape';
import pairsData from './traditional.yaml';

/** A unit that is left out. */
export const DROP = 0xffff;
export const SPACE = 0x20;

/** Traditional characters and, in the same places, the simplified ones. */
export const PAIRS = pairsData as v.InferOutput<typeof TraditionalShape>;

/** For every UTF-16 unit what it becomes: one look-up does width, case, traditional characters, brackets and blanks. */
export const FOLDED = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) table[code] = code;
  const set = (chars: string, to: number): void => {
    for (let i = 0; i < chars.length; i++) table[chars.charCodeAt(i)] = to;
  };
  for (let code = 0; code < 0x20; code++) table[code] = DROP;
  for (let code = 0x7f; code < 0xa0; code++) table[code] = DROP;
  set('\u00ad\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff', DROP);
  for (let code = 0x202a; code <= 0x202e; code++) table[code] = DROP;
  for (let code = 0x2066; code <= 0x2069; code++) table[code] = DROP;
  // Surrogates: emoji and rare characters, none of which names an expense.
  for (let code = 0xd800; code <= 0xdfff; code++) table[code] = DROP;
  for (let code = 0xfe00; code <= 0xfe0f; code++) table[code] = DROP;
  set(
    '\t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
    SPACE,
  );
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
  for (let code = 0x41; code <= 0x5a; code++) table[code] = code + 32;
  for (let code = 0xff21; code <= 0xff3a; code++) table[code] = code - 0xfee0 + 32;
  set('〔【［〖「『{[', '('.charCodeAt(0));
  set('〕】］〗」』}]', ')'.charCodeAt(0));
  set('‐‑‒–—―－─﹣−', '-'.charCodeAt(0));
  set('×✕✖', '*'.charCodeAt(0));
  set('“”‘’"\'《》〈〉<>·•', DROP);
  set('，', ','.charCodeAt(0));
  for (const { from, to } of PAIRS)
    for (let i = 0; i < from.length; i++) table[from.charCodeAt(i)] = to.charCodeAt(i);
  return table;
}

/** Compatibility forms (①, ㎡, ﬁ): rare enough that the full NFKC pass is kept for texts that have any. */
export const COMPATIBLE = /[\u00aa-\u00be\u2070-\u218b\u2460-\u24ff\u3200-\u33ff\uf900-\ufaff\ufb00-\ufb4f]/u;
