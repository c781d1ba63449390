import ExcelJS from "exceljs";
import { openXlsx, saveXlsx } from "hucre/xlsx";

/** The workbook as hucre saves it again. */
export const savedByHucre = async (bytes: Uint8Array): Promise<Uint8Array> => saveXlsx(await openXlsx(bytes));

/** The workbook as exceljs saves it again. */
export async function savedByExcelJs(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
