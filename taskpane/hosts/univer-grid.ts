import { ILayoutService } from "@univerjs/ui";
import { guardZip } from "../../src/importers/zip-guard";
import { createUniver } from "./create-univer";
import { openXlsx } from "./open-xlsx";
import { saveXlsx } from "./save-xlsx";
import { UniverWorkbook } from "./univer-workbook";

/** The grid on the screen, and the files it shows. */
export interface Grid {
  readonly workbook: UniverWorkbook;
  /** Shows an xlsx file in place of the present workbook. Throws ImportError, and shows what it showed, if it cannot. */
  open(bytes: Uint8Array): Promise<void>;
  save(): Promise<Uint8Array>;
}

const emptyWorkbook = { name: "年报", sheetOrder: ["sheet1"], sheets: { sheet1: { id: "sheet1", name: "Sheet1" } } };

/** Draws the grid, showing one empty sheet. */
export async function openGrid(container: HTMLElement): Promise<Grid> {
  const univer = createUniver(container);
  const workbook = new UniverWorkbook(univer, () => univer.__getInjector().get(ILayoutService).focus());
  await workbook.open({ snapshot: emptyWorkbook });
  return {
    workbook,
    open: async (bytes) => {
      await workbook.open(await openXlsx(bytes, guardZip));
    },
    save: async () =>
      saveXlsx(
        workbook.snapshot(),
        (await workbook.outline()).sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name),
      ),
  };
}
