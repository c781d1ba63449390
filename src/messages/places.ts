import type { CellPlace } from "../source/source-document";

/** Where a figure or a table stands, in words: “三 依申请”D6:J30, 第 2 个表第 5 行第 3 列, 第 12 行. */
export function describePlace(place: CellPlace): string {
  switch (place.kind) {
    case "sheet":
      return `“${place.sheet}”${place.range}`;
    case "table":
      return `${onPage(place.page)}第 ${place.table} 个表第 ${place.row + 1} 行第 ${place.column + 1} 列`;
    case "line":
      return `${onPage(place.page)}第 ${place.line} 行`;
    default:
      return place satisfies never;
  }
}

const onPage = (page: number | undefined): string => (page === undefined ? "" : `第 ${page} 页`);
