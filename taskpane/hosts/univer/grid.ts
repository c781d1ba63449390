import { EDITOR_ACTIVATED, ICommandService, IContextService, type Univer } from "@univerjs/core";
import { ILayoutService } from "@univerjs/ui";
import { requireWorkbook, type SourceFile } from "../../../src/importers/import-report";
import type { Platform } from "../../../src/importers/platform";
import { createUniver } from "./create-univer";
import { EMPTY_SHEET } from "./empty-workbook";
import { openXlsx } from "./open-xlsx";
import { saveXlsx } from "./save-xlsx";
import { UniverWorkbook } from "./workbook";

/** The grid on the screen, and the files it shows. */
export interface ScreenGrid {
  readonly workbook: UniverWorkbook;
  /** Shows an xlsx file in place of the present workbook. Throws ImportError, and shows what it showed, if it cannot. */
  open(file: SourceFile): Promise<void>;
  save(): Promise<Uint8Array>;
  /** The same file; the workbook counts as unsaved as before. */
  copy(): Promise<Uint8Array>;
  /** Shows a copy that was made before; it counts as unsaved. */
  openCopy(bytes: Uint8Array): Promise<void>;
  /** Whether the workbook differs from what was opened or saved last. */
  hasUnsavedWork(): boolean;
  /** Takes what is being typed into its cell, as Enter would, and leaves the cell selected. */
  finishTyping(): void;
}

/** The command and its word for a press of the pointer live in packages that are only dependencies of a dependency. */
const SHOW_CELL_EDITOR = "sheet.operation.set-cell-edit-visible";
const POINTER_DOWN = 1;

const emptyWorkbook = { name: "年报", sheetOrder: ["sheet1"], sheets: { sheet1: { id: "sheet1", name: EMPTY_SHEET } } };

/** Draws the grid, showing one empty sheet. What it needs of the platform is for the files that it opens. */
export async function openGrid(container: HTMLElement, platform: Platform): Promise<ScreenGrid> {
  const univer = createUniver(container);
  const workbook = new UniverWorkbook(univer, () => univer.__getInjector().get(ILayoutService).focus());
  await workbook.open({ snapshot: emptyWorkbook });
  let kept = contentOf(workbook);
  return {
    workbook,
    open: async (file) => {
      requireWorkbook(file);
      await workbook.open(await openXlsx(file.bytes, platform));
      kept = contentOf(workbook);
    },
    save: async () => {
      const content = contentOf(workbook);
      const bytes = await fileOf(workbook);
      kept = content;
      return bytes;
    },
    copy: () => fileOf(workbook),
    openCopy: async (bytes) => {
      await workbook.open(await openXlsx(bytes, platform));
      kept = "";
    },
    hasUnsavedWork: () => contentOf(workbook) !== kept,
    finishTyping: () => finishTyping(univer, workbook),
  };
}

async function fileOf(workbook: UniverWorkbook): Promise<Uint8Array> {
  const { sheets } = await workbook.outline();
  const protectedSheets = sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name);
  return saveXlsx(workbook.snapshot(), protectedSheets);
}

function finishTyping(univer: Univer, workbook: UniverWorkbook): void {
  const injector = univer.__getInjector();
  if (!injector.get(IContextService).getContextValue(EDITOR_ACTIVATED)) return;
  const params = { visible: false, eventType: POINTER_DOWN, unitId: workbook.snapshot().id };
  injector.get(ICommandService).syncExecuteCommand(SHOW_CELL_EDITOR, params);
}

/** Everything that a clerk would miss, as one text to compare: sheets, what stands in their cells, and the merges. */
function contentOf(workbook: UniverWorkbook): string {
  const { sheetOrder, sheets } = workbook.snapshot();
  return JSON.stringify(
    sheetOrder.map((id) => {
      const { name, hidden, cellData, mergeData } = sheets[id] ?? {};
      return { name, hidden, cellData, mergeData };
    }),
  );
}
