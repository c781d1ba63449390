import type { RosterEntry } from "../../src/collection/roster";
import { splitEntryName } from "../../src/importers/entry-name";
import type { OpenedReport } from "../../src/receipt/opened-report";
import type { Overview, UnitRow } from "../../src/receipt/overview";
import type { Crew } from "../crew/crew";
import type { GivenFile, ListKind, OfferedFile, ReportAsked, SlipFiles } from "../reading/jobs";
import { calendarDateOf } from "../../src/report/calendar-date";
import { minuteOf } from "./minute-of";

/** How far the reading of files is. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** What the receiving office writes on every slip. */
export interface SlipWords {
  /** Empty where each unit has its own, on the roster. */
  readonly deadline: string;
  /** Whom to call. */
  readonly contact: string;
}

/** What the page shows; a new object whenever something of it is new. */
export interface ReceiptState {
  readonly overview: Overview | undefined;
  /** Undefined while nothing is being read. */
  readonly progress: Progress | undefined;
  readonly roster: readonly RosterEntry[];
  readonly slipWords: SlipWords;
  /** Something came in or was decided that is in no file of ours. */
  readonly isUnsaved: boolean;
  /** Grows whenever what was counted may have changed. */
  readonly version: number;
}

/** In milliseconds: how often the list is put together again while files are read. */
const SHOWN_EVERY = 800;
/** So many files are on their way to the readers: none of them waits, and 取消 leaves few to be read. */
const ON_THEIR_WAY = 8;

/** All that the page knows and does; it outlives what is drawn of it. */
export class Receipt {
  private shown: ReceiptState = {
    overview: undefined,
    progress: undefined,
    roster: [],
    slipWords: { deadline: "", contact: "" },
    isUnsaved: false,
    version: 0,
  };
  private readonly listeners = new Set<() => void>();
  private readonly files = new Map<string, GivenFile>();
  private waiting: GivenFile[] = [];
  private crew: Promise<Crew> | undefined;
  private lanes = 0;
  private shownAt = -Infinity;

  constructor(
    private readonly startCrew: () => Promise<Crew>,
    private readonly now: () => Date,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly state = (): ReceiptState => this.shown;

  /** Reads more files; those of a name that was there before come in their place. */
  add(given: readonly GivenFile[]): void {
    if (given.length === 0) return;
    this.waiting = [...this.waiting, ...given];
    const { done, of } = this.shown.progress ?? { done: 0, of: 0 };
    this.change({ progress: { done, of: of + given.length }, isUnsaved: true });
    while (this.lanes < Math.min(ON_THEIR_WAY, this.waiting.length)) {
      this.lanes++;
      void this.readOn().catch(this.onFailure);
    }
  }

  /** What has not been begun is not read; what came in stays. */
  cancel(): void {
    const left = this.waiting.length;
    this.waiting = [];
    const { progress } = this.shown;
    if (progress !== undefined) this.change({ progress: { ...progress, of: progress.of - left } });
  }

  async setRoster(given: File | string): Promise<number> {
    const roster = await (await this.started()).ask("roster", given);
    if (roster.length === 0) return 0;
    await (await this.started()).askDesk("expect", roster);
    this.change({ roster, isUnsaved: true });
    await this.showNow();
    return roster.length;
  }

  /** A unit's report with all that is wrong with it; undefined where none could be read. */
  async open(row: UnitRow): Promise<OpenedReport | undefined> {
    const asked = await this.askedOf(row);
    return asked && (await this.started()).ask("open", asked);
  }

  /** 人工确认 of a question, or of all that may be wrong with the report; an empty remark takes it back. */
  async confirm(unit: string, item: string | undefined, remark: string): Promise<void> {
    await this.askDesk("confirm", { unit, item, remark, today: calendarDateOf(this.now()) });
    await this.decided();
  }

  /** Of several versions this one counts. */
  async choose(unit: string, file: string): Promise<void> {
    await this.askDesk("choose", [unit, file]);
    await this.decided();
  }

  /** Two names are one unit: said by a person, never by the program. */
  async rename(unit: string, roster: string): Promise<void> {
    await this.askDesk("rename", [unit, roster]);
    await this.decided();
  }

  setSlipWords(slipWords: SlipWords): void {
    this.change({ slipWords });
  }

  /** The slip of a unit; undefined where nothing is to be mended. */
  async slipOf(row: UnitRow): Promise<SlipFiles | undefined> {
    const asked = await this.askedOf(row);
    if (asked === undefined) return undefined;
    const { deadline, contact } = this.shown.slipWords;
    const checked = minuteOf(this.now());
    const words = { unit: row.unit, deadline: deadline === "" ? row.deadline : deadline, contact, checked };
    return (await this.started()).ask("slip", { ...asked, ...words });
  }

  /** 退回: the slip of a unit has gone out. */
  async returned(units: readonly string[]): Promise<void> {
    await this.askDesk("returned", { units, day: calendarDateOf(this.now()), until: this.shown.slipWords.deadline });
    await this.decided();
  }

  /** 保存进度 */
  async saveProgress(): Promise<OfferedFile> {
    return this.askDesk("saveProgress", calendarDateOf(this.now()));
  }

  /** The progress is in a file now. */
  saved(): void {
    this.change({ isUnsaved: false });
  }

  /** 打开进度; false where the file is none. */
  async openProgress(file: File): Promise<boolean> {
    const opened = await this.askDesk("openProgress", file);
    if (opened === undefined) return false;
    this.change({ roster: opened.roster });
    await this.showNow();
    return true;
  }

  /** 通报表 or 清单, as of today. */
  async writeList(kind: ListKind): Promise<OfferedFile> {
    return this.askDesk("writeList", [kind, calendarDateOf(this.now())]);
  }

  /** The slips of all units that have something to mend or to explain, in one zip. */
  async allSlips(onStep: (done: number) => void): Promise<Uint8Array | undefined> {
    const rows = (this.shown.overview?.rows ?? []).filter(({ errors, explains }) => errors + explains > 0);
    const files: OfferedFile[] = [];
    for (const [index, row] of rows.entries()) {
      onStep(index);
      for (const file of (await this.slipOf(row))?.files ?? []) files.push(file);
    }
    if (files.length === 0) return undefined;
    const zip = await (await this.started()).ask("zip", files);
    await this.returned(rows.map(({ unit }) => unit));
    return zip;
  }

  /** What only the desk knows: sums, and who is alike. */
  readonly askDesk: Crew["askDesk"] = async (name, ask) => (await this.started()).askDesk(name, ask);

  private async decided(): Promise<void> {
    this.change({ isUnsaved: true });
    await this.showNow();
  }

  private async askedOf({ unit, counted }: UnitRow): Promise<ReportAsked | undefined> {
    if (counted === undefined) return undefined;
    const kept = await this.askDesk("kept", unit);
    if (kept === undefined) return undefined;
    return { given: this.files.get(splitEntryName(counted.file).file), place: counted.place, kept };
  }

  /** Reads one waiting file after another, until none is left. */
  private async readOn(): Promise<void> {
    const crew = await this.started();
    for (let given = this.waiting.shift(); given !== undefined; given = this.waiting.shift()) {
      const taken = await crew.ask("read", given).catch((error: unknown) => stopped(given?.name ?? "", error));
      this.files.set(given.name, given);
      await crew.askDesk("take", taken);
      const { done, of } = this.shown.progress ?? { done: 0, of: 0 };
      this.change({ progress: { done: done + 1, of } });
      if (this.now().getTime() - this.shownAt > SHOWN_EVERY) void this.showNow().catch(this.onFailure);
    }
    this.lanes--;
    if (this.lanes > 0) return;
    await this.showNow();
    if (this.lanes === 0) this.change({ progress: undefined });
  }

  private async showNow(): Promise<void> {
    this.shownAt = Infinity;
    const overview = await this.askDesk("overview", calendarDateOf(this.now()));
    this.shownAt = this.now().getTime();
    this.change({ overview, version: this.shown.version + 1 });
  }

  private started(): Promise<Crew> {
    this.crew ??= this.startCrew();
    return this.crew;
  }

  private change(part: Partial<ReceiptState>): void {
    this.shown = { ...this.shown, ...part };
    for (const listener of this.listeners) listener();
  }
}

/** A file over which a thread came to its end: it is named, and the others go on. */
function stopped(file: string, error: unknown) {
  const message = `读到一半停下了（${error instanceof Error ? error.message : String(error)}）。请用 WPS 或 Excel 打开另存后再拖进来。`;
  const unread = [{ file, code: "reading-stopped", message }];
  const collected = { reports: [], unread, checkSheets: [] };
  return { name: file, sha256: "", collected, open: [] };
}
