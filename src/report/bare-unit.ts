/** 松河镇 and 松河镇人民政府 are the same. */
export const bareUnit = (unit: string): string => unit.replace(/\s+/g, "").replace(/人民政府$/, "");
