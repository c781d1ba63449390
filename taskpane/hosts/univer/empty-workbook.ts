/** The one sheet of the workbook that the grid shows first. */
export const EMPTY_SHEET = "Sheet1";
