/// <reference types="office-js" />
import { parseReference } from "../../../src/workbook/address";
import { NAME_PREFIX } from "../../../src/workbook/names";
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
import { blocksOf, entryOf, readingOf } from "./entries";
import { loadHighlights, recolour } from "./drawing";
import { codeOf, failureOf, isPassing } from "./failure";
import { insertPlan, type WriteFile } from "./insertion";
import { areasOfCells, dressCells, formatNumbers, sizeRows, validate } from "./look";
import { ExcelNews } from "./news";
import { hasExcelApi, readExcel, sameName, syncNaming, writeExcel } from "./run";

/** What Excel 2021 and everything newer has. */
export const FLOOR = "1.9";

/**
 * The workbook that the pane stands beside. Office.onReady must have answered. Throws a WorkbookError: host-too-old where
 * this Excel lacks what we need. One call for each page: it listens as long as the page lives.
 */
export async function openExcelWorkbook(writeFile: WriteFile): Promise<Workbook> {
  if (!hasExcelApi(FLOOR)) throw new WorkbookError("host-too-old", "");
  const news = new ExcelNews();
  await news.listen();
  return new ExcelWorkbook(news, writeFile);
}

/** Each method is one Excel.run with at most two batches; insertion has three. */
class ExcelWorkbook implements Workbook {
  readonly traits: HostTraits = {
    // Set by this set on: before it, and without it, everything an add-in writes empties the undo list.
    undoesWrites: Office.context.requirements.isSetSupported("ExcelApiUndo", "1.7"),
    tellsEveryChange: false,
  };

  constructor(
    private readonly news: ExcelNews,
    private readonly writeFile: WriteFile,
  ) {}

  outline(): Promise<WorkbookOutline> {
    return readExcel("", async (context) => {
      const { workbook } = context;
      const { worksheets, names } = workbook;
      const load = (): void => {
        workbook.load("readOnly");
        worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
        names.load("items/name,items/formula");
      };
      load();
      const activeSheet = await nameOfActive(context, load);
      this.news.follow(worksheets.items);
      const isThere = (name: string): boolean => worksheets.items.some((sheet) => sameName(sheet.name, name));
      const places = names.items
        .filter(({ name }) => name.startsWith(NAME_PREFIX))
        .map(({ name, formula }): [string, RangeAddress | undefined] => {
          const place = parseReference(String(formula));
          return [name, place !== undefined && isThere(place.sheet) ? place : undefined];
        });
      return {
        sheets: worksheets.items.map(({ name, visibility, protection }) => ({
          name,
          isHidden: visibility !== "Visible",
          isProtected: protection.protected,
        })),
        names: new Map(places),
        activeSheet,
        isReadOnly: workbook.readOnly,
      };
    });
  }

  async read(addresses: readonly RangeAddress[]): Promise<readonly RangeReading[]> {
    if (addresses.length === 0) return [];
    return readExcel(addresses[0]?.sheet ?? "", async (context) => {
      const ranges = addresses.map(({ sheet, range }) => ({
        sheet,
        range,
        loaded: context.workbook.worksheets.getItem(sheet).getRange(range).load("values,formulas,numberFormat"),
      }));
      await syncNaming(
        context,
        addresses.map(({ sheet }) => sheet),
      );
      return ranges.map(({ sheet, range, loaded }) => readingOf(sheet, range, loaded));
    });
  }

  insert(plan: WorkbookPlan): Promise<void> {
    return writeExcel(plan.sheets[0]?.name ?? "", "workbook-protected", (context) =>
      insertPlan(context, plan, this.writeFile),
    );
  }

  async write(patches: readonly SheetPatch[]): Promise<void> {
    const wanted = patches.filter(
      ({ cells, validations, palette }) => cells.length > 0 || (validations ?? []).length > 0 || palette !== undefined,
    );
    if (wanted.length === 0) return;
    await writeExcel(wanted[0]?.sheet ?? "", "sheet-protected", async (context) => {
      const highlights = wanted.map(({ sheet, palette }) =>
        palette === undefined ? undefined : loadHighlights(context.workbook.worksheets.getItem(sheet)),
      );
      const protectedSheets = await demandWritable(context, wanted);
      for (const [index, patch] of wanted.entries()) {
        const worksheet = context.workbook.worksheets.getItem(patch.sheet);
        putPatch(worksheet, patch);
        const loaded = highlights[index];
        if (loaded !== undefined && patch.palette !== undefined) recolour(loaded, patch.palette);
        if (!protectedSheets.has(patch.sheet)) sizeRows(worksheet, patch.rowHeights ?? []);
      }
      await context.sync();
    });
  }

  async changeNames(change: NameChange): Promise<void> {
    await writeExcel(change.added[0]?.sheet ?? "", "workbook-protected", (context) => renameRanges(context, change));
  }

  select({ sheet, range }: RangeAddress): Promise<void> {
    return readExcel(sheet, async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(range).select();
      await syncNaming(context, [sheet]);
    });
  }

  async protect(sheets: readonly string[], isOn: boolean): Promise<void> {
    if (sheets.length === 0) return;
    await writeExcel(sheets[0] ?? "", "sheet-protected", async (context) => {
      const { workbook } = context;
      workbook.load("readOnly");
      const found = sheets.map((sheet) => workbook.worksheets.getItem(sheet).load("name,protection/protected"));
      await syncNaming(context, sheets);
      if (workbook.readOnly) throw new WorkbookError("workbook-read-only", sheets[0] ?? "");
      // Since 2605 it is refused where a sheet is so already (office-js #6784).
      for (const { protection } of found.filter((sheet) => sheet.protection.protected !== isOn)) {
        if (isOn) protection.protect();
        else protection.unprotect();
      }
      await context.sync();
    });
  }

  onChanged(listener: (changed: readonly RangeAddress[]) => void): Unsubscribe {
    return this.news.onChanged(listener);
  }

  onSelected(listener: (selected: RangeAddress) => void): Unsubscribe {
    return this.news.onSelected(listener);
  }
}

/** A name that is there already is taken away first: Excel refuses to give it once more. */
async function renameRanges(context: Excel.RequestContext, { removed, added }: NameChange): Promise<void> {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.names.load("items/name");
  const ranges = added.map(({ sheet, range }) => workbook.worksheets.getItem(sheet).getRange(range));
  await syncNaming(
    context,
    added.map(({ sheet }) => sheet),
  );
  if (workbook.readOnly) throw new WorkbookError("workbook-read-only", added[0]?.sheet ?? "");
  const going = new Set([...removed, ...added.map(({ name }) => name)].map((name) => name.toLowerCase()));
  for (const item of workbook.names.items) if (going.has(item.name.toLowerCase())) item.delete();
  for (const [index, range] of ranges.entries()) workbook.names.add(added[index]?.name ?? "", range);
  await context.sync();
}

/**
 * Sends the batch that is open, together with the question which sheet is shown. Where that alone is refused, because it
 * is a chart or another workbook is in front, everything else is asked again without it; then no sheet is.
 */
async function nameOfActive(context: Excel.RequestContext, askAgain: () => void): Promise<string> {
  const active = context.workbook.worksheets.getActiveWorksheet().load("name");
  try {
    await context.sync();
    return active.name;
  } catch (cause) {
    if (codeOf(cause) === undefined || isPassing(failureOf(cause, "", "host-failed"))) throw cause;
    askAgain();
    await context.sync();
    return "";
  }
}

/**
 * Excel carries a batch out up to what it refuses; so that nothing is half written it is asked first. Answers which of the
 * sheets are protected.
 */
async function demandWritable(
  context: Excel.RequestContext,
  patches: readonly SheetPatch[],
): Promise<ReadonlySet<string>> {
  const { workbook } = context;
  workbook.load("readOnly");
  const asked = patches.map((patch) => {
    const worksheet = workbook.worksheets.getItem(patch.sheet);
    worksheet.load("name,protection/protected");
    const addresses = patch.cells.map(({ address }) => address);
    const areas = areasOfCells(worksheet, addresses).map((one) => one.load("format/protection/locked"));
    return { patch, worksheet, areas };
  });
  await syncNaming(
    context,
    patches.map(({ sheet }) => sheet),
  );
  for (const { patch, worksheet, areas } of asked) {
    if (workbook.readOnly) throw new WorkbookError("workbook-read-only", patch.sheet);
    if (!worksheet.protection.protected) continue;
    const isOpen = areas.every(({ format }) => format.protection.locked === false);
    if (!isOpen || changesLooks(patch)) throw new WorkbookError("sheet-protected", patch.sheet);
  }
  return new Set(asked.flatMap(({ patch, worksheet }) => (worksheet.protection.protected ? patch.sheet : [])));
}

/** A protected sheet lets nothing be formatted, in open cells neither. */
const changesLooks = ({ cells, validations, palette }: SheetPatch): boolean =>
  (validations ?? []).length > 0 || palette !== undefined || cells.some(({ style }) => style !== undefined);

function putPatch(worksheet: Excel.Worksheet, { cells, validations }: SheetPatch): void {
  const styled = cells.flatMap(({ address, style }) => (style === undefined ? [] : [{ address, style }]));
  formatNumbers(worksheet, styled);
  for (const { range, rows } of blocksOf(cells, entryOf)) worksheet.getRange(range).values = rows;
  dressCells(worksheet, styled);
  for (const validation of validations ?? []) validate(worksheet, validation);
}
