/** An object model that counts: every reading, every writing and every call crosses from one process to another in WPS. */
export interface TouchCounter<T> {
  readonly counted: T;
  /** How often it was touched so far. */
  readonly touches: () => number;
  /** How often anything was written or called that is no question: by name. */
  readonly writes: () => readonly string[];
}

/** Calls that only ask. */
const questions = new Set(["Item", "Range", "Address", "getItem", "AddApiEventListener", "RemoveApiEventListener"]);

/** Wraps an object and everything that it answers. */
export function countTouches<T extends object>(model: T): TouchCounter<T> {
  let touches = 0;
  const writes: string[] = [];
  const inside = new WeakMap<object, object>();

  const unwrap = (value: unknown): unknown =>
    typeof value === "object" && value !== null ? (inside.get(value) ?? value) : value;

  const wrap = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const proxy = new Proxy(value, {
      get(target, name) {
        if (typeof name === "symbol") return Reflect.get(target, name);
        touches++;
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== "function") return wrap(member);
        return (...given: unknown[]): unknown => {
          if (!questions.has(name)) writes.push(name);
          return wrap(Reflect.apply(member, target, given.map(unwrap)));
        };
      },
      set(target, name, written) {
        touches++;
        writes.push(String(name));
        return Reflect.set(target, name, unwrap(written), target);
      },
    });
    inside.set(proxy, value);
    return proxy;
  };

  return { counted: wrap(model) as T, touches: () => touches, writes: () => writes }; // the same shape, counted
}
