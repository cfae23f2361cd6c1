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
  private readonly keys: Int32Array;
  private readonly targets: Uint16Array;
  private readonly failure: Uint16Array;
  /** The longest word that ends at a node, counted from 1, or 0. */
  private readonly longest: Uint16Array;
  /** By word, counted from 1: the longest other word that ends it, or 0. */
  private readonly shorter: Uint16Array;

  /**
   * @throws RangeError where the words need more than 65,535 nodes
   */
  constructor(words: readonly string[]) {
    const capacity = words.reduce((sum, word) => sum + word.length, 1);
    const slots = 2 ** Math.ceil(Math.log2(capacity * 2 + 2));
    this.mask = slots - 1;
    this.keys = new Int32Array(slots);
    this.targets = new Uint16Array(slots);
    this.longest = new Uint16Array(capacity);
    this.shorter = new Uint16Array(words.length + 1);
    const nodes = this.grow(words);
    if (nodes.length > 65535) throw new RangeError('too many words for one automaton');
    this.failure = new Uint16Array(nodes.length + 1);
    this.link(nodes);
  }

  /** Calls `found` for every occurrence, in order of the places where they end. */
  scan(text: string, found: Found): void {
    let node = 0;
    for (let end = 1; end <= text.length; end++) {
      node = this.step(node, text.charCodeAt(end - 1));
      for (let word = this.wordAt(node); word > 0; word = this.wordWithin(word)) found(word - 1, end);
    }
  }

  /** The longest word that ends at a node, counted from 1, or 0. */
  wordAt(node: number): number {
    return this.longest[node] ?? 0;
  }

  /** The longest other word that ends at the same place as a word (both counted from 1), or 0. */
  wordWithin(word: number): number {
    return this.shorter[word] ?? 0;
  }

  /** The node after one more character; 0 is the start. */
  step(from: number, code: number): number {
    for (let node = from; node > 0; node = this.failure[node] ?? 0) {
      const target = this.targets[this.slot(node, code)] ?? 0;
      if (target > 0) return target;
    }
    return this.root[code] ?? 0;
  }

  private child(node: number, code: number): number {
    return (node === 0 ? this.root[code] : this.targets[this.slot(node, code)]) ?? 0;
  }

  /** The slot that holds a transition, or the free one where it would go. */
  private slot(node: number, code: number): number {
    const key = (node << 16) | code;
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) & this.mask;
    for (;;) {
      const held = this.keys[slot];
      if (held === key || held === 0) return slot;
      slot = (slot + 1) & this.mask;
    }
  }

  /** Builds the trie; gives its nodes in breadth-first order. */
  private grow(words: readonly string[]): Node[] {
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
      if (node > 0) this.longest[node] = index + 1;
    });
    return nodes.sort((a, b) => a.depth - b.depth);
  }

  private put(node: number, code: number, target: number): void {
    if (node === 0) {
      this.root[code] = target;
      return;
    }
    const slot = this.slot(node, code);
    this.keys[slot] = (node << 16) | code;
    this.targets[slot] = target;
  }

  private link(nodes: readonly Node[]): void {
    for (const { node, parent, code } of nodes) {
      const fallback = parent === 0 ? 0 : this.step(this.failure[parent] ?? 0, code);
      this.failure[node] = fallback;
      const within = this.wordAt(fallback);
      const own = this.wordAt(node);
      if (own > 0) this.shorter[own] = within;
      else this.longest[node] = within;
    }
  }
}
