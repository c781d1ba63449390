import type { Grid } from "../hosts/univer-grid";
import type { FileCommands } from "../panels/files/file-commands";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Opening and saving in the browser: a file the user chose, a download. */
export function filesOf(grid: Grid): FileCommands {
  return {
    open: async (file) => grid.open(new Uint8Array(await file.arrayBuffer())),
    save: async () => download(await grid.save(), "年报.xlsx"),
    openExample: async () => {
      const { exampleWorkbook } = await import(/* webpackChunkName: "example" */ "./example-workbook");
      await grid.open(await exampleWorkbook());
    },
    hasUnsavedWork: () => grid.hasUnsavedWork(),
  };
}

function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: XLSX_TYPE }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
