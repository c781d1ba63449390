import type { UnitType } from "./report";

export const unitTypes: readonly UnitType[] = [
  "city",
  "county",
  "department",
  "office",
  "township",
  "subdistrict",
  "zone",
];
