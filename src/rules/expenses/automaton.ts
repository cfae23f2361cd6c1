/** Told of one occurrence: the index of the word, and the place just behind it. */
export type Found = (word: number, end: number) => void;

interface Node {
  node: number;
  parent: number;
  code: number;
  depth: number;
}

/**
 * Aho-Corasick: all occurrences of all words in one pass over the text, whatever their number.
 *
 * The transitions stand in one open-addressed table of integers: with thousands of Chinese words a node has few of
 * thousands of possible successors, and objects or maps at each node cost ten times the memory and time. Only the root,
 * from which most characters start anew, has a table of its own.
 */
export class Automaton {
  private readonly root = new Uint16Array(65536);
  private readonly mask: number;
  /** Node and character of a transition; 0 where the slot is free (the root is not in this table). */
  private readonly keys: Uint32Array;
  private readonly targets: Uint16Array;
  private readonly failure: Uint16Array;
  /** The word that ends at a node, or -1. */
  private readonly ending: Int32Array;
  /** The nearest node from here along the failure links at which a word ends, or 0. */
  private readonly report: Uint16Array;

  /**
   * @throws RangeError where the words need more than 65,535 nodes
   */
  constructor(words: readonly string[]) {
    const capacity = words.reduce((sum, word) => sum + word.length, 1);
    const size = 2 ** Math.ceil(Math.log2(capacity * 2 + 2));
    this.mask = size - 1;
    this.keys = new Uint32Array(size);
    this.targets = new Uint16Array(size);
    const nodes = this.grow(words, (this.ending = new Int32Array(capacity).fill(-1)));
    if (nodes.length > 65535) throw new RangeError('too many words for one automaton');
    this.failure = new Uint16Array(nodes.length + 1);
    this.report = new Uint16Array(nodes.length + 1);
    this.link(nodes);
  }

  /** Calls `found` for every occurrence, in order of the places where they end. */
  scan(text: string, found: Found): void {
    let node = 0;
    for (let i = 0; i < text.length; i++) {
      node = this.step(node, text.charCodeAt(i));
      for (let at = this.firstEnding(node); at > 0; at = this.nextEnding(at)) found(this.wordAt(at), i + 1);
    }
  }

  /** The nearest node from here, along the failure links, at which a word ends, or 0. */
  firstEnding(node: number): number {
    return this.report[node] ?? 0;
  }

  /** The next node at which a shorter word ends at the same place, or 0. */
  nextEnding(at: number): number {
    return this.report[this.failure[at] ?? 0] ?? 0;
  }

  /** The index of the word that ends at a node given by `firstEnding` or `nextEnding`. */
  wordAt(at: number): number {
    return this.ending[at] ?? 0;
  }

  /** The node after one more character; 0 is the start. */
  step(from: number, code: number): number {
    for (let node = from; node > 0; node = this.failure[node] ?? 0) {
      const target = this.child(node, code);
      if (target > 0) return target;
    }
    return this.root[code] ?? 0;
  }

  private child(node: number, code: number): number {
    if (node === 0) return this.root[code] ?? 0;
    const slot = this.slot(node, code);
    return this.keys[slot] === 0 ? 0 : (this.targets[slot] ?? 0);
  }

  /** The slot that holds a transition, or the free one where it would go. */
  private slot(node: number, code: number): number {
    const key = node * 65536 + code;
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) & this.mask;
    for (;;) {
      const held = this.keys[slot];
      if (held === key || held === 0) return slot;
      slot = (slot + 1) & this.mask;
    }
  }

  /** Builds the trie; gives its nodes in breadth-first order. */
  private grow(words: readonly string[], ending: Int32Array): Node[] {
    const nodes: Node[] = [];
    words.forEach((word, index) => {
      let node = 0;
      for (let i = 0; i < word.length; i++) {
        const code = word.charCodeAt(i);
        let target = this.child(node, code);
        if (target === 0) {
          target = nodes.length + 1;
          nodes.push({ node: target, parent: node, code, depth: i });
          this.put(node, code, target);
        }
        node = target;
      }
      if (node > 0) ending[node] = index;
    });
    return nodes.sort((a, b) => a.depth - b.depth);
  }

  private put(node: number, code: number, target: number): void {
    if (node === 0) {
      this.root[code] = target;
      return;
    }
    const slot = this.slot(node, code);
    this.keys[slot] = node * 65536 + code;
    this.targets[slot] = target;
  }

  private link(nodes: readonly Node[]): void {
    for (const { node, parent, code } of nodes) {
      const fallback = parent === 0 ? 0 : this.step(this.failure[parent] ?? 0, code);
      this.failure[node] = fallback;
      this.report[node] = (this.ending[node] ?? -1) >= 0 ? node : (this.report[fallback] ?? 0);
    }
  }
}
