/** Told of one occurrence: the index of the word, and the place just behind it. */
export type Found = (word: number, end: number) => void;

/**
 * Aho-Corasick: all occurrences of all words in one pass over the text, whatever their number.
 *
 * The transitions stand in one open-addressed table of integers: with thousands of Chinese words a node has few of
 * thousands of possible successors, and objects or maps at each node cost ten times the memory and time.
 */
export class Automaton {
  private readonly mask: number;
  private readonly keys: Float64Array;
  private readonly targets: Int32Array;
  private readonly failure: Int32Array;
  /** The word that ends at a node, or -1. */
  private readonly ending: Int32Array;
  /** The nearest node along the failure links at which a word ends, or 0. */
  private readonly next: Int32Array;

  constructor(words: readonly string[]) {
    const capacity = words.reduce((sum, word) => sum + word.length, 1);
    const size = 2 ** Math.ceil(Math.log2(capacity * 2 + 2));
    this.mask = size - 1;
    this.keys = new Float64Array(size).fill(-1);
    this.targets = new Int32Array(size);
    this.failure = new Int32Array(capacity);
    this.ending = new Int32Array(capacity).fill(-1);
    this.next = new Int32Array(capacity);
    this.link(this.grow(words));
  }

  /** Calls `found` for every occurrence, in order of the places where they end. */
  scan(text: string, found: Found): void {
    let node = 0;
    for (let i = 0; i < text.length; i++) {
      node = this.step(node, text.charCodeAt(i));
      for (let at = node; at > 0; at = this.next[at] ?? 0) {
        const word = this.ending[at] ?? -1;
        if (word >= 0) found(word, i + 1);
      }
    }
  }

  private step(from: number, code: number): number {
    let node = from;
    for (;;) {
      const target = this.child(node, code);
      if (target > 0) return target;
      if (node === 0) return 0;
      node = this.failure[node] ?? 0;
    }
  }

  private child(node: number, code: number): number {
    const key = node * 65536 + code;
    let slot = this.slot(node, code);
    for (;;) {
      const held = this.keys[slot];
      if (held === key) return this.targets[slot] ?? 0;
      if (held === -1) return 0;
      slot = (slot + 1) & this.mask;
    }
  }

  private slot(node: number, code: number): number {
    return (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) & this.mask;
  }

  /** The trie; gives the nodes in breadth-first order with their parent and character. */
  private grow(words: readonly string[]): { node: number; parent: number; code: number; depth: number }[] {
    const nodes: { node: number; parent: number; code: number; depth: number }[] = [];
    words.forEach((word, index) => {
      let node = 0;
      for (let i = 0; i < word.length; i++) {
        const code = word.charCodeAt(i);
        let target = this.child(node, code);
        if (target === 0) {
          target = nodes.length + 1;
          nodes.push({ node: target, parent: node, code, depth: i });
          let slot = this.slot(node, code);
          while (this.keys[slot] !== -1) slot = (slot + 1) & this.mask;
          this.keys[slot] = node * 65536 + code;
          this.targets[slot] = target;
        }
        node = target;
      }
      if (node > 0) this.ending[node] = index;
    });
    return nodes.sort((a, b) => a.depth - b.depth);
  }

  private link(nodes: readonly { node: number; parent: number; code: number }[]): void {
    for (const { node, parent, code } of nodes) {
      const fallback = parent === 0 ? 0 : this.step(this.failure[parent] ?? 0, code);
      this.failure[node] = fallback;
      this.next[node] = (this.ending[fallback] ?? -1) >= 0 ? fallback : (this.next[fallback] ?? 0);
    }
  }
}
