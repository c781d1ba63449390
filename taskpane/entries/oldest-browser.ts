/** What Fluent takes from browsers newer than the oldest that WPS shows pages in. Must be imported first. */
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

export {};
