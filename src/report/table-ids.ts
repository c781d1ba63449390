import type { TableId } from "./report";

export const tableIds: readonly TableId[] = ["disclosure", "requests", "disputes"];

export const isTableId = (text: string): text is TableId => tableIds.some((id) => id === text);
