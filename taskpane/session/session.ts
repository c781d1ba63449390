import type { BoundReport } from "../../src/binding/bound-report";
import { examineInPeace } from "../../src/examination/examine";
import type { FormatDefinition } from "../../src/rules/report-form";
import { Listeners } from "../../src/workbook/listeners";
import type { RangeAddress, Unsubscribe, Workbook } from "../../src/workbook/workbook";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { LiveChecker } from "./live-checker";
import { type Doing, type PaneState, startingState, type TabName, withCurrent } from "./pane-state";
import { readPane } from "./read-pane";
import type { ReportView } from "./report-view";
import { newsOf } from "./news";
import type { Rejection } from "../../src/repairs/rejections";

/** In milliseconds: long enough that a number typed digit by digit is read once, short enough to feel immediate. */
const TYPING_PAUSE = 200;
/** How soon to ask again while the user is inside a cell. */
const RETRY_PAUSE = 1000;
/** How long nothing must have changed before the longer search for wrong cells starts. */
const SEARCH_PAUSE = 600;

/**
 * Holds the state of the whole pane, for useSyncExternalStore. Reads the workbook at the start and after changes. It
 * never writes because of an edit in the sheet: only `act` writes, and only buttons call it.
 */
export class Session {
  private state: PaneState = startingState;
  private readonly listeners = new Listeners<PaneState>();
  private readonly checkers = new Map<string, LiveChecker>();
  /** Repairs that the user rejected with 不是这里, by report, for as long as the report is open in the pane. */
  private rejected: ReadonlyMap<string, readonly Rejection[]> = new Map();
  /** What went wrong at the last reading: its card goes with the next that succeeds. */
  private failedReading: unknown;
  private sequence = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private search: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly workbook: Workbook,
    readonly definitions: readonly FormatDefinition[],
    readonly now: () => Date,
  ) {}

  readonly subscribe = (listener: () => void): Unsubscribe => {
    return this.listeners.add(listener);
  };

  readonly snapshot = (): PaneState => this.state;

  /** Reads once, and again after every change, until the returned function is called. */
  start(): Unsubscribe {
    const stops = [
      this.workbook.onChanged(() => this.readSoon(TYPING_PAUSE)),
      this.workbook.onSelected(this.followSelection),
    ];
    void this.refresh();
    return () => {
      stops.forEach((stop) => stop());
      clearTimeout(this.timer);
      clearTimeout(this.search);
      this.timer = undefined;
      this.sequence++;
    };
  }

  /** Reads everything anew and shows it, or what went wrong. A host that is busy for a moment is asked again. */
  async refresh(): Promise<void> {
    const sequence = this.sequence + 1;
    try {
      await this.reread();
      if (this.isOver(this.state.failure)) this.dismissFailure();
    } catch (error) {
      if (sequence !== this.sequence) return;
      if (isPassing(error)) this.readSoon(RETRY_PAUSE);
      else {
        this.failedReading = error;
        this.publish({ ...this.state, phase: "ready", failure: error });
      }
    }
  }

  /** Whether a reading that succeeds shows that this failure is over: a reading failed, or the host was busy. */
  private isOver(failure: unknown): boolean {
    return failure !== undefined && (failure === this.failedReading || isPassing(failure));
  }

  /** Reads the workbook as it is now, for buttons that write. Where a later reading has begun, it is not shown. */
  async reread(): Promise<PaneState> {
    const sequence = ++this.sequence;
    const read = await readPane(this.workbook, this.definitions, (key) => this.checkerFor(key), this.rejectedIn);
    const before = this.state;
    const next = { ...before, ...read, phase: "ready" as const, checkedAt: this.now() };
    if (sequence !== this.sequence) return next;
    // Another workbook may hold another report under the same key.
    const open = new Set(next.bound.map(identityOf));
    this.rejected = new Map([...this.rejected].filter(([report]) => open.has(report)));
    this.publish({ ...next, news: newsOf(before, next) });
    this.searchInPause(next);
    return this.state;
  }

  /** The search for wrong cells is short while somebody types; what it left out is searched in a pause. */
  private searchInPause({ reports }: PaneState): void {
    clearTimeout(this.search);
    if (!reports.some(({ examination }) => examination.hasMoreToFind)) return;
    this.search = setTimeout(() => {
      const before = this.state;
      const next = { ...before, reports: before.reports.map(searched) };
      this.publish({ ...next, news: newsOf(before, next) });
    }, SEARCH_PAUSE);
  }

  /** Carries out the action of a button, then reads the workbook again. What it returns is shown as a notice. */
  async act(action: () => Promise<string | undefined>, doing: Doing = { words: "正在处理" }): Promise<boolean> {
    if (this.state.isBusy) return false;
    this.publish({ ...this.state, isBusy: true, doing, failure: undefined, notice: undefined, undo: undefined });
    try {
      const notice = await action();
      await this.refresh();
      this.publish({ ...this.state, isBusy: false, doing: undefined, notice });
      return true;
    } catch (error) {
      await this.refresh();
      this.publish({ ...this.state, isBusy: false, doing: undefined, failure: error });
      return false;
    }
  }

  /** For an action that is being carried out: 撤销 beside its notice does this. */
  offerUndo(undo: () => Promise<string>): void {
    this.publish({ ...this.state, undo });
  }

  /** 不是这里: looks for another repair. Nothing is written into the workbook. */
  async reject({ bound }: ReportView, rejection: Rejection): Promise<void> {
    this.setRejected(bound, [...this.rejectedIn(bound), rejection]);
    await this.refresh();
  }

  /** Takes 不是这里 back. */
  async takeBack({ bound }: ReportView, rejection: Rejection): Promise<void> {
    const others = this.rejectedIn(bound).filter((one) => one !== rejection);
    this.setRejected(bound, others);
    await this.refresh();
  }

  private setRejected(bound: BoundReport, rejections: readonly Rejection[]): void {
    this.rejected = new Map([...this.rejected, [identityOf(bound), rejections]]);
  }

  /** Selects a place in the sheet. Nothing is written into the workbook. */
  async goTo(address: RangeAddress | undefined): Promise<void> {
    if (address === undefined) return;
    try {
      await this.workbook.select(address);
    } catch (error) {
      this.showFailure(error);
    }
  }

  /** Moves the keyboard focus back to the sheet, in hosts where a selection does that. */
  async returnToSheet(): Promise<void> {
    await this.goTo(this.state.selection);
  }

  showTab(tab: TabName): void {
    this.publish({ ...this.state, tab });
  }

  showFailure(failure: unknown): void {
    this.publish({ ...this.state, failure });
  }

  dismissFailure(): void {
    this.publish({ ...this.state, failure: undefined });
  }

  dismissNotice(): void {
    this.publish({ ...this.state, notice: undefined, undo: undefined });
  }

  private readonly followSelection = (selection: RangeAddress): void => {
    const hasMoved = selection.sheet !== this.state.activeSheet;
    this.publish({ ...this.state, selection, activeSheet: selection.sheet });
    // Another sheet is shown: a sheet may have been added, renamed or deleted before.
    if (hasMoved || !this.workbook.traits.tellsEveryChange) this.readSoon(TYPING_PAUSE);
  };

  /** Further typing does not delay a reading that is already planned: otherwise fast typing would stop all reading. */
  private readSoon(pause: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.refresh();
    }, pause);
  }

  private checkerFor(key: string): LiveChecker {
    const checker = this.checkers.get(key) ?? new LiveChecker();
    this.checkers.set(key, checker);
    return checker;
  }

  private readonly rejectedIn = (bound: BoundReport): readonly Rejection[] =>
    this.rejected.get(identityOf(bound)) ?? [];

  private publish(state: PaneState): void {
    this.state = withCurrent(state);
    this.listeners.tell(this.state);
  }
}

const identityOf = ({ key, report }: BoundReport): string => JSON.stringify([key, report.unit, report.year]);

const searched = (view: ReportView): ReportView =>
  view.examination.hasMoreToFind ? { ...view, examination: examineInPeace(view.examination) } : view;

/** Whether the host will answer again soon, when the user leaves the cell: no error to show. */
function isPassing(error: unknown): boolean {
  return error instanceof WorkbookError && (error.code === "cell-being-edited" || error.code === "host-busy");
}
