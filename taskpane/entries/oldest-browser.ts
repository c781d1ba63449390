/** What we and Fluent take from browsers newer than the oldest that WPS shows pages in. Must be imported first. */
if (typeof WeakRef !== "function") {
  // It keeps what it should let go: a little memory, in a pane that is closed at night.
  class StrongRef<T extends object> {
    constructor(private readonly target: T) {}
    deref(): T {
      return this.target;
    }
  }
  Object.assign(window, { WeakRef: StrongRef });
}

if (typeof Object.fromEntries !== "function") {
  const fromEntries = (entries: Iterable<readonly [PropertyKey, unknown]>): object =>
    Object.assign({}, ...[...entries].map(([key, value]) => ({ [key]: value })));
  Object.assign(Object, { fromEntries });
}

export {};
