import type { SheetValue } from "../../src/workbook/workbook";
import { type EngineEvent, type SpreadsheetEngine } from "./engine";
import { type BatchAnswer, type BatchBody, executeActions, type Refuse } from "./execute-batch";
import { RichWorkbook } from "./rich-workbook";

/** Which requirement sets the host says it has, such as { ExcelApi: "1.14" }. */
export type Requirements = Readonly<Record<string, string>>;

/** Bits of a batch's flags, as the client sends them. */
export const batchFlags = { write: 1, undoable: 16 } as const;

/**
 * One event as Excel's message channel carries it: [category, type, target, message as JSON, id, came from a co-author].
 * Type 2 is the exception: the program tells of a moved selection on the document's own channel (documentSelectionChanged).
 */
export type RichEvent = readonly [65536, number, string, string, number, boolean];

export const DOCUMENT_SELECTION_CHANGED = 2;

const types = { changed: 10, activated: 11, added: 13, deleted: 15, calculated: 16, renamed: 25 } as const;

/** The methods with which the client asks for events of all sheets. */
const registrations: ReadonlyMap<string, number> = new Map([
  ["DataChangedEvent", types.changed],
  ["ActivatedEvent", types.activated],
  ["AddedEvent", types.added],
  ["DeletedEvent", types.deleted],
  ["CalculatedEvent", types.calculated],
  ["EventNameChanged", types.renamed],
]);

/**
 * Excel as far as an add-in sees it: takes the batches of Microsoft's client and tells of events. Undo goes as on most
 * real ones: a batch that is declared a write and not declared undoable empties the undo stack.
 */
export class ExcelStandIn {
  /** Ways in which a real Excel lets an add-in down; a test puts its own here. */
  refuse: Refuse = () => undefined;
  /** The next batches are refused with these codes, one each. */
  readonly refusals: string[] = [];
  /** Tells of nothing while this is set. */
  isSilent = false;
  private readonly workbook: RichWorkbook;
  private readonly registered = new Set<number>();
  private readonly listeners = new Set<(event: RichEvent) => void>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly engine: SpreadsheetEngine,
    readonly requirements: Requirements,
  ) {
    this.workbook = new RichWorkbook(engine);
    this.workbook.Worksheets.register = (member) => this.register(member);
    engine.onEvent((event) => this.pass(event));
  }

  /** Listens to everything the add-in asked to be told, and to the selection, which is always told. */
  onEvent(listener: (event: RichEvent) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Carries out one batch after those before it. `flags` are those the client sent along. */
  executeBatch(body: BatchBody, flags: number): Promise<BatchAnswer> {
    const answer = this.queue.then(() => this.execute(body, flags));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  hasSet(name: string, version: string): boolean {
    const [major = 0, minor = 0] = (this.requirements[name] ?? "0").split(".").map(Number);
    const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
    return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  }

  private async execute(body: BatchBody, flags: number): Promise<BatchAnswer> {
    const isWrite = (flags & batchFlags.write) !== 0;
    const refusal = this.refusals.shift() ?? this.refusalOf(isWrite);
    if (refusal !== undefined) return refused(refusal);
    const isUndoable = (flags & batchFlags.undoable) !== 0;
    if (isWrite && isUndoable) this.engine.pushUndo();
    const answer = await executeActions(this.workbook, body, (method) => this.refuse(method));
    if (isWrite && !isUndoable) this.engine.clearUndo();
    this.engine.calculate();
    return answer;
  }

  private refusalOf(isWrite: boolean): string | undefined {
    if (this.engine.isEditing) return "InvalidOperationInCellEditMode";
    return isWrite && this.engine.isReadOnly ? "AccessDenied" : undefined;
  }

  /** True where the method asks for events, or for no more of them. */
  private register(member: string): boolean {
    const [, verb, event = ""] = /^_(Register|Unregister)(.+)$/.exec(member) ?? [];
    const type = registrations.get(event);
    if (type === undefined) return false;
    if (verb === "Register") this.registered.add(type);
    else this.registered.delete(type);
    return true;
  }

  private pass(event: EngineEvent): void {
    if (this.isSilent) return;
    if (event.kind === "selected") return this.send(DOCUMENT_SELECTION_CHANGED, "", {}, false);
    if (!this.registered.has(types[event.kind])) return;
    const isRemote = "author" in event && event.author === "co-author";
    this.send(types[event.kind], "Workbook", this.messageOf(event), isRemote);
  }

  private messageOf(event: Exclude<EngineEvent, { kind: "selected" }>): unknown {
    const source = "author" in event && event.author === "co-author" ? "Remote" : "Local";
    const told = { worksheetId: event.sheet, source };
    if (event.kind === "renamed") return { ...told, nameBefore: event.before, nameAfter: event.after };
    if (event.kind !== "changed") return told;
    const { before, after, author, change, range } = event;
    return {
      ...told,
      changeType: change,
      address: wholeLines(range),
      referenceId: "",
      ...(this.hasSet("ExcelApi", "1.14")
        ? { triggerSource: author === "add-in" ? "ThisLocalAddin" : "Unknown", shiftDirection: "None" }
        : {}),
      ...(before === undefined || after === undefined
        ? {}
        : {
            valueBefore: before ?? "",
            valueAfter: after ?? "",
            valueTypeBefore: typeOf(before),
            valueTypeAfter: typeOf(after),
          }),
    };
  }

  private send(type: number, target: string, message: unknown, isRemote: boolean): void {
    const event: RichEvent = [65536, type, target, JSON.stringify(message), 0, isRemote];
    for (const listener of [...this.listeners]) listener(event);
  }
}

const refused = (code: string): BatchAnswer => ({
  Results: [],
  TraceIds: [],
  Error: { Code: code, Message: code, Location: "", ActionIndex: 0, HttpStatusCode: 400 },
});

/** Whole rows and columns are told as "5:6" and "B:C". */
function wholeLines(range: string): string {
  const rows = /^A(\d+):XFD(\d+)$/.exec(range);
  if (rows !== null) return `${rows[1]}:${rows[2]}`;
  const columns = /^([A-Z]+)1:([A-Z]+)1048576$/.exec(range);
  return columns === null ? range : `${columns[1]}:${columns[2]}`;
}

function typeOf(value: SheetValue): string {
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}
