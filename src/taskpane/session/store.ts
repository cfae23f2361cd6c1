/** A value that tells whoever watches when it is replaced. */
export class Store<State> {
  private readonly watchers = new Set<() => void>();

  constructor(private state: State) {}

  readonly get = (): State => this.state;

  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => {
      this.watchers.delete(watcher);
    };
  };

  update(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    for (const watcher of this.watchers) watcher();
  }
}
