import { richError, RichCollection, RichError, RichObject } from "./rich-object";
import type { RichWorkbook } from "./rich-workbook";

interface Arguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };
}

/** One batch as Microsoft's client sends it. */
export interface BatchBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** What Excel answers to a batch. Actions before the one that failed have taken effect. */
export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  /** The trace actions that were passed: the client registers for events of the document only after it saw its own here. */
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

const pathTypes = { global: 1, method: 3, property: 4, indexer: 5, reference: 6, none: 7 } as const;
const actionTypes = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5, queryAsJson: 7 } as const;

/** Services of the client that a workbook needs nothing of. */
const SERVICE = 2;

/** The code with which a method is refused, by its capitalised name; undefined where it is not. */
export type Refuse = (method: string) => string | undefined;

/** Carries out one batch, action by action. */
export async function executeActions(workbook: RichWorkbook, body: BatchBody, refuse: Refuse): Promise<BatchAnswer> {
  const run = new BatchRun(workbook, body, refuse);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: (await run.execute(action)) ?? null });
      if (action.ActionType === actionTypes.trace) traces.push(action.Id);
    } catch (error) {
      const { code, status } = richError(error);
      return {
        Results: results,
        TraceIds: traces,
        Error: {
          Code: code,
          Message: `${code} (${action.Name})`,
          Location: action.Name,
          ActionIndex: index,
          HttpStatusCode: status,
        },
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

class BatchRun {
  private readonly resolved = new Map<number, RichObject | null>();

  constructor(
    private readonly workbook: RichWorkbook,
    private readonly body: BatchBody,
    private readonly refuse: Refuse,
  ) {}

  async execute(action: Action): Promise<unknown> {
    switch (action.ActionType) {
      case actionTypes.trace:
        return null;
      case actionTypes.instantiate:
        return identityOf(this.resolve(action.ObjectPathId));
      case actionTypes.query:
      case actionTypes.queryAsJson:
        return query(this.resolve(action.ObjectPathId), action.QueryInfo ?? {});
      case actionTypes.method:
        return this.callMethod(action);
      case actionTypes.set:
        this.demand(action.ObjectPathId).set(action.Name, this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      default:
        throw new RichError("ApiNotFound", 404);
    }
  }

  private async callMethod({ ObjectPathId, Name, ArgumentInfo }: Action): Promise<unknown> {
    const object = this.resolve(ObjectPathId);
    if (object === null) return null;
    if (Name === "_KeepReference") {
      this.workbook.keep(object);
      return null;
    }
    this.demandAllowed(Name);
    const answer = await object.call(Name, this.argumentsOf(ArgumentInfo));
    return answer instanceof RichObject ? null : answer;
  }

  private demandAllowed(method: string): void {
    const code = this.refuse(method);
    if (code !== undefined) throw new RichError(code);
  }

  private argumentsOf(given: Arguments | undefined): readonly unknown[] {
    return (given?.Arguments ?? []).map((value, index) => {
      const path = given?.ReferencedObjectPathIds?.[index];
      return typeof path === "number" && path > 0 ? this.resolve(path) : value;
    });
  }

  private demand(path: number): RichObject {
    const found = this.resolve(path);
    if (found === null) throw new RichError("InvalidReference");
    return found;
  }

  /** null for an object that is not there and whose absence the client asked about; whatever belongs to it is not there either. */
  private resolve(id: number): RichObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const found = this.find(this.body.ObjectPaths[id]);
    this.resolved.set(id, found);
    return found;
  }

  private find(path: ObjectPath | undefined): RichObject | null {
    if (path === undefined) throw new RichError("GeneralException", 500);
    if (path.ObjectPathType === pathTypes.global) return this.workbook;
    if (path.ObjectPathType === pathTypes.none) return null;
    if (path.ObjectPathType === SERVICE) return new Service();
    if (path.ObjectPathType === pathTypes.reference) return this.workbook._GetObjectByReferenceId(path.Name);
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const values = this.argumentsOf(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case pathTypes.property:
        return objectOf(parent.get(path.Name));
      case pathTypes.method:
        this.demandAllowed(path.Name);
        return objectOf(parent.call(path.Name, values));
      case pathTypes.indexer:
        return objectOf(parent.call("GetItem", values));
      default:
        throw new RichError("ApiNotFound", 404);
    }
  }
}

class Service extends RichObject {
  override call(): unknown {
    return null;
  }
}

function objectOf(found: unknown): RichObject | null {
  if (found === null || found instanceof RichObject) return found;
  throw new RichError("ApiNotFound", 404);
}

function identityOf(object: RichObject | null): unknown {
  if (object === null) return null;
  return {
    ...(object._Id === undefined ? {} : { _Id: object._Id }),
    ...(object._ReferenceId === undefined ? {} : { _ReferenceId: object._ReferenceId }),
  };
}

function query(object: RichObject | null, { Select = [], Top, Skip = 0 }: NonNullable<Action["QueryInfo"]>): unknown {
  if (object === null) return null;
  const names = Select.length === 0 ? ["*"] : Select;
  if (object instanceof RichCollection) {
    const inner = names.map((name) => name.replace(/^items\//i, ""));
    const items: readonly RichObject[] = object.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
    return { _Items: items.map((item) => query(item, { Select: inner })) };
  }
  const nested = new Map<string, string[]>();
  const answer: Record<string, unknown> = Object.assign({}, identityOf(object));
  for (const name of names) {
    if (name === "*" || name === "$all" || name === "$none") {
      for (const scalar of name === "$none" ? [] : scalarsOf(object)) answer[scalar] = object.get(scalar) ?? null;
      continue;
    }
    const [first = "", ...rest] = name.split("/");
    const member = first.slice(0, 1).toUpperCase() + first.slice(1);
    if (!object.has(member)) throw new RichError("InvalidArgument");
    if (object.get(member) instanceof RichObject)
      nested.set(member, [...(nested.get(member) ?? []), rest.join("/") || "*"]);
    else answer[member] = object.get(member) ?? null;
  }
  for (const [member, Selected] of nested) answer[member] = query(objectOf(object.get(member)), { Select: Selected });
  return answer;
}

function scalarsOf(object: RichObject): readonly string[] {
  const scalars: unknown = Reflect.get(object.constructor, "scalars");
  return Array.isArray(scalars) ? scalars.map(String) : [];
}
