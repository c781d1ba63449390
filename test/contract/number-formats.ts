import type { Workbook } from "../../src/workbook/workbook";
import type { CellStyle } from "../../src/workbook/workbook-plan";
import { contractStyle } from "./contract-plan";

const dressed = (numberFormat: string): CellStyle => ({ ...contractStyle, numberFormat });

/** What a workbook with Sheet1 reads of cells that show another figure than they hold, and of others beside them. */
export async function expectFormatsOf(workbook: Workbook): Promise<void> {
  await workbook.write([
    {
      sheet: "Sheet1",
      cells: [
        { address: "A1", value: 46024, style: dressed('m"月"d"日"') },
        { address: "B1", value: 46024, style: dressed("0") },
        { address: "C1", value: 251000, style: dressed("0!.0,") },
        { address: "D1", value: 21, style: dressed("0%") },
        { address: "D2", value: 7, style: dressed("General") },
        { address: "A2", value: 160.5964, style: dressed("0.00") },
        { address: "B2", value: 46024, style: dressed("General") },
        { address: "C2", value: "46024", style: dressed("@") },
      ],
    },
  ]);
  const [reading] = await workbook.read([{ sheet: "Sheet1", range: "A1:D2" }]);
  expect(reading?.formats).toEqual([
    ['m"月"d"日"', null, "0!.0,", "0%"],
    ["0.00", null, null, null],
  ]);
  const [plain] = await workbook.read([{ sheet: "Sheet1", range: "B1:B2" }]);
  expect(plain).not.toHaveProperty("formats");
}
