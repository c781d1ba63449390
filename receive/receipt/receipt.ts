import type { RosterEntry } from "../../src/collection/roster";
import { splitEntryName } from "../../src/importers/entry-name";
import type { OpenedReport } from "../../src/receipt/opened-report";
import type { Overview, ReportPlace, UnitRow } from "../../src/receipt/overview";
import type { Explanation } from "../../src/report/report";
import type { Crew } from "../crew/crew";
import type { GivenFile, OfferedFile, ReportAsked, SlipFiles } from "../reading/jobs";
import { Confirmations } from "./confirmations";

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
  private readonly files = new Map<string, GivenFile & { readonly sha256: string }>();
  private readonly confirmations = new Confirmations();
  private waiting: GivenFile[] = [];
  private crew: Promise<Crew> | undefined;
  private lanes = 0;
  private shownAt = -Infinity;

  constructor(
    private readonly startCrew: () => Promise<Crew>,
    private readonly now: () => number,
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

  /** One report with all that is wrong with it; undefined where its file could not be read. */
  async open(place: ReportPlace): Promise<OpenedReport | undefined> {
    const asked = this.askedOf(place);
    return asked && (await this.started()).ask("open", asked);
  }

  /** 人工确认: the officer answers a question, and says how he knows. */
  async confirm(place: ReportPlace, confirmation: Explanation): Promise<void> {
    this.confirmations.add(place, confirmation);
    await this.countAnswers(place);
  }

  /** The officer has looked at what may be wrong. */
  async look(place: ReportPlace, isLookedAt: boolean): Promise<void> {
    this.confirmations.look(place, isLookedAt);
    await this.countAnswers(place);
  }

  /** Of several versions this one counts. */
  async choose(unit: string, file: string): Promise<void> {
    await this.askDesk("choose", [unit, file]);
    this.change({ isUnsaved: true });
    await this.showNow();
  }

  /** Two names are one unit: said by a person, never by the program. */
  async rename(unit: string, roster: string): Promise<void> {
    await this.askDesk("rename", [unit, roster]);
    this.change({ isUnsaved: true });
    await this.showNow();
  }

  setSlipWords(slipWords: SlipWords): void {
    this.change({ slipWords });
  }

  isLookedAt(place: ReportPlace): boolean {
    return this.confirmations.isLookedAt(place);
  }

  /** The slip of a unit; undefined where nothing is to be mended. */
  async slipOf({ unit, counted, deadline }: UnitRow): Promise<SlipFiles | undefined> {
    const asked = counted && this.askedOf(counted);
    if (asked === undefined) return undefined;
    const sha256 = this.files.get(asked.given.name)?.sha256 ?? "";
    return (await this.started()).ask("slip", {
      ...asked,
      unit,
      deadline: this.shown.slipWords.deadline || deadline,
      contact: this.shown.slipWords.contact,
      sha256,
    });
  }

  /** The slips of all units that have something to mend or to explain, in one zip. */
  async allSlips(onStep: (done: number) => void): Promise<Uint8Array | undefined> {
    const rows = (this.shown.overview?.rows ?? []).filter(({ errors, explains }) => errors + explains > 0);
    const files: OfferedFile[] = [];
    for (const [index, row] of rows.entries()) {
      onStep(index);
      for (const file of (await this.slipOf(row))?.files ?? []) files.push(file);
    }
    return files.length === 0 ? undefined : (await this.started()).ask("zip", files);
  }

  /** What only the desk knows: sums, and who is alike. */
  readonly askDesk: Crew["askDesk"] = async (name, ask) => (await this.started()).askDesk(name, ask);

  private async countAnswers(place: ReportPlace): Promise<void> {
    const opened = await this.open(place);
    if (opened === undefined) return;
    const isLookedAt = this.confirmations.isLookedAt(place);
    await this.askDesk("answered", { ...place, open: opened.open, isLookedAt });
    this.change({ isUnsaved: true });
    await this.showNow();
  }

  private askedOf({ file, place }: ReportPlace): ReportAsked | undefined {
    const given = this.files.get(splitEntryName(file).file);
    return given && { given, place, confirmations: this.confirmations.of({ file, place }) };
  }

  /** Reads one waiting file after another, until none is left. */
  private async readOn(): Promise<void> {
    const crew = await this.started();
    for (let given = this.waiting.shift(); given !== undefined; given = this.waiting.shift()) {
      const taken = await crew.ask("read", given).catch((error: unknown) => stopped(given?.name ?? "", error));
      this.files.set(given.name, { ...given, sha256: taken.sha256 });
      await crew.askDesk("take", taken);
      const { done, of } = this.shown.progress ?? { done: 0, of: 0 };
      this.change({ progress: { done: done + 1, of } });
      if (this.now() - this.shownAt > SHOWN_EVERY) void this.showNow().catch(this.onFailure);
    }
    this.lanes--;
    if (this.lanes > 0) return;
    await this.showNow();
    if (this.lanes === 0) this.change({ progress: undefined });
  }

  private async showNow(): Promise<void> {
    this.shownAt = Infinity;
    const overview = await this.askDesk("overview", undefined);
    this.shownAt = this.now();
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
  return { name: file, sha256: "", collected: { reports: [], unread: [{ file, code: "reading-stopped", message }] } };
}
