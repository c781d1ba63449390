import { Listeners } from "../../../src/workbook/listeners";
import type {
  HostTraits,
  NameChange,
  RangeAddress,
  RangeReading,
  Unsubscribe,
  Workbook,
  WorkbookOutline,
} from "../../../src/workbook/workbook";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import type { SheetPatch, WorkbookPlan } from "../../../src/workbook/workbook-plan";
import { EMPTY_SHEET } from "./empty-workbook";
import type { ScreenGrid } from "./grid";

/** What is read while the grid is not there: the empty sheet that it will show. */
const emptyOutline: WorkbookOutline = {
  sheets: [{ name: EMPTY_SHEET, isHidden: false, isProtected: false }],
  names: new Map(),
  activeSheet: EMPTY_SHEET,
  isReadOnly: false,
};

/** The grid while it is on its way: the pane is used without it, and what needs it waits. */
export class ComingGrid {
  readonly workbook: Workbook;
  private shown: ScreenGrid | undefined;

  constructor(private readonly coming: Promise<ScreenGrid>) {
    this.workbook = new ComingWorkbook(this.arrival().then(({ workbook }) => workbook));
  }

  /** Rejects with WorkbookError where the grid does not come. */
  async arrival(): Promise<ScreenGrid> {
    try {
      this.shown = await this.coming;
      return this.shown;
    } catch (cause) {
      throw new WorkbookError("host-not-loaded", "", { cause });
    }
  }

  hasUnsavedWork(): boolean {
    return this.shown?.hasUnsavedWork() ?? false;
  }

  finishTyping(): void {
    this.shown?.finishTyping();
  }
}

/** Answers as an empty workbook until the other is there. What changes or shows something waits for it. */
class ComingWorkbook implements Workbook {
  readonly traits: HostTraits = { undoesWrites: true, tellsEveryChange: true };
  private shown: Workbook | undefined;
  private readonly changes = new Listeners<readonly RangeAddress[]>();
  private readonly selections = new Listeners<RangeAddress>();

  constructor(private readonly coming: Promise<Workbook>) {
    // Whoever waits for it hears why it does not come; here nobody waits.
    coming.then(this.follow, () => undefined);
  }

  async outline(): Promise<WorkbookOutline> {
    return this.shown?.outline() ?? emptyOutline;
  }

  async read(addresses: readonly RangeAddress[]): Promise<readonly RangeReading[]> {
    return addresses.length === 0 ? [] : (await this.coming).read(addresses);
  }

  async insert(plan: WorkbookPlan): Promise<void> {
    await (await this.coming).insert(plan);
  }

  async write(patches: readonly SheetPatch[]): Promise<void> {
    await (await this.coming).write(patches);
  }

  async changeNames(change: NameChange): Promise<void> {
    await (await this.coming).changeNames(change);
  }

  async select(address: RangeAddress): Promise<void> {
    await (await this.coming).select(address);
  }

  async protect(sheets: readonly string[], isOn: boolean): Promise<void> {
    await (await this.coming).protect(sheets, isOn);
  }

  onChanged(listener: (changed: readonly RangeAddress[]) => void): Unsubscribe {
    return this.changes.add(listener);
  }

  onSelected(listener: (selected: RangeAddress) => void): Unsubscribe {
    return this.selections.add(listener);
  }

  private readonly follow = (workbook: Workbook): void => {
    this.shown = workbook;
    workbook.onChanged((changed) => this.changes.tell(changed));
    workbook.onSelected((selected) => this.selections.tell(selected));
    this.changes.tell([]);
  };
}
