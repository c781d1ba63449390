import { PROGRESS_KIND, PROGRESS_VERSION, type Progress } from "../collection/progress";
import type { RosterEntry } from "../collection/roster";
import type { Confirmation, OpenItem, Round, UnitRecord } from "../collection/rounds";
import type { FormatDefinition } from "../rules/report-form";
import { ImportError } from "./import-error";
import { importReportJson } from "./report-json";

type JsonObject = Readonly<Record<string, unknown>>;

/** Reads a progress file. Throws an ImportError for another file, a damaged one, and one of a newer version. */
export function importProgress(text: string, definitions: readonly FormatDefinition[]): Progress {
  const json = objectIn(parse(text), "");
  if (json.kind !== PROGRESS_KIND) throw new ImportError({ code: "not-a-progress-file" });
  if (typeof json.version !== "number" || json.version > PROGRESS_VERSION)
    throw new ImportError({ code: "newer-report", units: [] });
  return {
    year: typeof json.year === "number" ? json.year : undefined,
    saved: textIn(json.saved, "saved"),
    roster: listIn(json.roster, "roster").map((one) => entryIn(objectIn(one, "roster"))),
    records: listIn(json.records, "records").map((one) => recordIn(objectIn(one, "records"), definitions)),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new ImportError({ code: "not-json" }, { cause });
  }
}

function entryIn(json: JsonObject): RosterEntry {
  const group = groupIn(json.group);
  return {
    unit: textIn(json.unit, "roster.unit"),
    kind: optionalText(json.kind) ?? "",
    group,
    deadline: optionalText(json.deadline) ?? "",
    contact: optionalText(json.contact) ?? "",
    isExempt: json.isExempt === true,
    isNew: json.isNew === true,
    mergedInto: optionalText(json.mergedInto),
  };
}

function recordIn(json: JsonObject, definitions: readonly FormatDefinition[]): UnitRecord {
  const chosen = optionalText(json.chosen);
  const correction = json.correction === undefined ? undefined : objectIn(json.correction, "correction");
  return {
    unit: textIn(json.unit, "records.unit"),
    rounds: listIn(json.rounds, "rounds").map((one, index) => roundIn(objectIn(one, "rounds"), index + 1, definitions)),
    ...(chosen === undefined ? {} : { chosen }),
    confirmations: listIn(json.confirmations, "confirmations").map((one) =>
      confirmationIn(objectIn(one, "confirmations")),
    ),
    ...(correction === undefined
      ? {}
      : { correction: { day: textIn(correction.day, "day"), reason: textIn(correction.reason, "reason") } }),
  };
}

function roundIn(json: JsonObject, number: number, definitions: readonly FormatDefinition[]): Round {
  const returned = json.returned === undefined ? undefined : objectIn(json.returned, "returned");
  const { report } = importReportJson(JSON.stringify(objectIn(json.report, "report")), definitions);
  return {
    number,
    received: textIn(json.received, "received"),
    files: listIn(json.files, "files").map((one) => {
      const file = objectIn(one, "files");
      return { name: textIn(file.name, "files.name"), sha256: textIn(file.sha256, "files.sha256") };
    }),
    report,
    open: listIn(json.open, "open").map((one) => itemIn(objectIn(one, "open"))),
    ...(returned === undefined
      ? {}
      : { returned: { day: textIn(returned.day, "day"), until: optionalText(returned.until) ?? "" } }),
  };
}

function itemIn(json: JsonObject): OpenItem {
  const [chapter, quote, place] = [json.chapter, json.quote, json.place].map(optionalText);
  return {
    id: textIn(json.id, "open.id"),
    rule: textIn(json.rule, "open.rule"),
    severity: json.severity === "explain" ? "explain" : "error",
    category: optionalText(json.category) ?? "",
    cells: listIn(json.cells, "open.cells").filter(isCellId),
    ...(chapter === undefined ? {} : { chapter }),
    ...(quote === undefined ? {} : { quote }),
    ...(place === undefined ? {} : { place }),
    sentence: textIn(json.sentence, "open.sentence"),
    quotesEntry: json.quotesEntry === true,
  };
}

function confirmationIn(json: JsonObject): Confirmation {
  const item = optionalText(json.item);
  const said = { day: textIn(json.day, "day"), remark: textIn(json.remark, "remark") };
  return item === undefined ? said : { ...said, item };
}

const groupIn = (value: unknown): RosterEntry["group"] =>
  (["department", "township", "zone", "office", "government"] as const).find((one) => one === value);

const isCellId = (value: unknown): value is OpenItem["cells"][number] =>
  typeof value === "string" && value.split("/").length === 3;

function objectIn(value: unknown, path: string): JsonObject {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ImportError({ code: "json-wrong-type", path, expected: "object" });
  return value as JsonObject; // by the lines above
}

function listIn(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new ImportError({ code: "json-wrong-type", path, expected: "list" });
  return value;
}

function textIn(value: unknown, path: string): string {
  if (typeof value !== "string") throw new ImportError({ code: "json-wrong-type", path, expected: "text" });
  return value;
}

const optionalText = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;
