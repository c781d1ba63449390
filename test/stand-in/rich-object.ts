import { EngineRefusal } from "./engine";
import { NotAFormula } from "./entry";

/** What Excel answers when it refuses: its own code and an HTTP-like number. */
export class RichError extends Error {
  constructor(
    readonly code: string,
    readonly status = 400,
  ) {
    super(code);
  }
}

/** An object as Excel's batches see it. Members carry the protocol's capitalised names; `scalars` is what a load without names brings. */
export class RichObject {
  static readonly scalars: readonly string[] = [];
  /** Set once the client asked to keep the object beyond a batch. */
  _ReferenceId: string | undefined;

  get _Id(): string | undefined {
    return undefined;
  }

  /** Answers undefined where the object has no such member. */
  get(member: string): unknown {
    return Reflect.get(this, member);
  }

  has(member: string): boolean {
    return member in this;
  }

  set(member: string, value: unknown): void {
    if (!this.has(member)) throw new RichError("ApiNotFound", 404);
    if (!Reflect.set(this, member, value)) throw new RichError("InvalidOperation");
  }

  call(member: string, values: readonly unknown[]): unknown {
    const method = this.get(member);
    if (typeof method !== "function") throw new RichError("ApiNotFound", 404);
    return method.apply(this, values);
  }
}

export class RichCollection<T extends RichObject> extends RichObject {
  items(): readonly T[] {
    return [];
  }

  find(_key: string): T | undefined {
    return undefined;
  }

  GetItem(key: unknown): T {
    const found = this.find(String(key));
    if (found === undefined) throw new RichError("ItemNotFound", 404);
    return found;
  }

  GetItemOrNullObject(key: unknown): T | null {
    return this.find(String(key)) ?? null;
  }

  GetItemAt(index: unknown): T {
    const found = this.items()[Number(index)];
    if (found === undefined) throw new RichError("ItemNotFound", 404);
    return found;
  }

  GetCount(): number {
    return this.items().length;
  }
}

/** What a refusal of the program is called in Excel's answers. */
export function richError(error: unknown): RichError {
  if (error instanceof RichError) return error;
  if (error instanceof NotAFormula) return new RichError("InvalidArgument");
  if (!(error instanceof EngineRefusal)) throw error;
  switch (error.code) {
    case "sheet-protected":
      return new RichError("AccessDenied", 403);
    case "structure-protected":
    case "read-only":
      return new RichError("AccessDenied", 403);
    case "no-such-sheet":
      return new RichError("ItemNotFound", 404);
    case "name-taken":
      return new RichError("ItemAlreadyExists", 409);
    case "not-possible":
      return new RichError("InvalidOperation");
    default:
      return error.code satisfies never;
  }
}

export function textArgument(value: unknown): string {
  if (typeof value !== "string") throw new RichError("InvalidArgument");
  return value;
}
