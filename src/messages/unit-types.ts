import type { UnitType } from "../report/report";

/** The kinds of unit as an office knows them. A 县级市 reports as a county does, so the label of a city says which city is meant. */
export const unitTypeLabels: Readonly<Record<UnitType, string>> = {
  city: "省、设区的市、自治州政府",
  county: "县（市、区）政府",
  department: "政府部门",
  office: "政府办公室",
  township: "乡镇政府",
  subdistrict: "街道办事处",
  zone: "管委会",
};
