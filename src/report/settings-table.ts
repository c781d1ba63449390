import { calendarDateIn } from "./calendar-date";
import { palettes } from "./palette";
import type { CellId, Explanation, Report, TableId } from "./report";
import { decodeGenerated, encodeGenerated } from "./generated-chapter";
import { explanationIn, explanationText, isCellId, parseJson, previousIn, previousText } from "./kept-values";
import type {
  FormSetting,
  JsonReader,
  JsonSetting,
  ReportSettings,
  Setting,
  SettingKey,
  SheetSetting,
} from "./setting";
import { isTableId } from "./table-ids";
import { unitTypes } from "./unit-types";

/** One record a setting: a field of Report that has none here does not compile. */
type SettingsTable = { readonly [Key in SettingKey]: Setting<ReportSettings[Key]> };

/** Only what decides the form may do without a reader of its own. */
type DeclaredSettings = {
  readonly [Key in SettingKey]: Key extends FormSetting
    ? Setting<ReportSettings[Key]>
    : Setting<ReportSettings[Key]> & { readonly json: Required<JsonSetting<ReportSettings[Key]>> };
};

const asIs = <Value>(value: Value): Value => value;

/** A setting of one row. A blank text is as good as none. */
function one<Value>(
  kind: string,
  read: (text: string) => Value | undefined,
  write: (value: NonNullable<Value>) => string = String,
): SheetSetting<Value | undefined> {
  return {
    kind,
    write: (value) => (value === undefined || value === null || value === "" ? [] : [["", write(value)]]),
    read: ([first]) => (first === undefined ? undefined : read(first[1])),
  };
}

/** A setting of one text that is never undefined. */
function oneText(kind: string): SheetSetting<string> {
  const { write, read } = one(kind, asIs<string>);
  return { kind, write, read: (rows) => read(rows) ?? "" };
}

/** A setting of any number of rows without keys. */
function many(kind: string): SheetSetting<readonly string[]> {
  return { kind, write: (values) => values.map((value) => ["", value]), read: (rows) => rows.map(([, text]) => text) };
}

/** A setting of one row a key. */
function byKey<Key extends string>(
  kind: string,
  isKey: (text: string) => text is Key,
): SheetSetting<ReadonlyMap<Key, string>> {
  return {
    kind,
    write: (values) => [...values],
    read: (rows) => new Map(rows.flatMap(([key, text]) => (isKey(key) ? [[key, text] as const] : []))),
  };
}

/** Whoever reads the keys knows which ones there are. */
const isAnyKey = (_key: string): _key is string => true;

const readText = (value: unknown, path: string, reader: JsonReader): string | undefined => reader.text(value, path);

/** Texts by keys that the format knows; a blank one is absent. */
function textsByKey(
  reader: JsonReader,
  known: readonly string[],
  given: ReadonlyMap<string, unknown>,
  path: string,
): ReadonlyMap<string, string> {
  return new Map(
    [...given].flatMap(([key, item]) => {
      const text = reader.text(item, `${path}.${reader.oneOf(key, known, path)}`);
      return text === undefined ? [] : [[key, text] as const];
    }),
  );
}

/** A day of the calendar; what is no day is passed over in a sheet, and refused in JSON. */
const day = (kind: string, key: string): DeclaredSettings["dueOn"] => ({
  blank: undefined,
  sheet: one(kind, calendarDateIn),
  json: {
    key,
    write: asIs,
    read: (value, path, reader) => {
      const text = reader.text(value, path);
      return text === undefined ? undefined : (calendarDateIn(text) ?? reader.refuse(path, "date"));
    },
  },
});

/** One of a few words; another is passed over in a sheet, and refused in JSON. */
const choice = <Value extends string>(kind: string, key: string, among: readonly Value[]) => ({
  blank: undefined,
  sheet: one<Value>(kind, (text) => among.find((value) => value === text)),
  json: {
    key,
    write: asIs<Value | undefined>,
    read: (value: unknown, path: string, reader: JsonReader): Value | undefined => {
      const text = reader.text(value, path);
      return text === undefined ? undefined : reader.oneOf(text, among, path);
    },
  },
});

/** Where the tables of a report may stand, other than in the standard ones. */
const places = ["own-form"] as const;

/** Everything that is kept of a report beside its figures, in the order of the settings sheet. */
const declared: DeclaredSettings = {
  format: { blank: "", sheet: oneText("format"), json: { key: "format", write: asIs } },
  tables: {
    blank: new Map<TableId, string>(),
    sheet: byKey("table", isTableId),
    json: { key: "tables", write: asIs },
  },
  year: {
    blank: undefined,
    sheet: one("year", (text) => (/^[12]\d{3}$/.test(text) ? Number(text) : undefined)),
    json: { key: "year", write: asIs },
  },
  unit: {
    blank: "",
    sheet: oneText("unit"),
    json: { key: "unit", write: asIs, read: (value, path, reader) => reader.text(value, path) ?? "" },
  },
  unitType: choice("unit-type", "unitType", unitTypes),
  selfName: {
    blank: undefined,
    sheet: one("self-name", asIs<string>),
    json: { key: "settings.selfName", write: asIs, read: readText },
  },
  lengthLimit: {
    blank: undefined,
    sheet: one("length-limit", (text) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined)),
    json: {
      key: "settings.lengthLimit",
      write: asIs,
      read: (value, path, reader) => {
        if (value === undefined || value === null) return undefined;
        return typeof value === "number" && Number.isInteger(value) && value >= 1
          ? value
          : reader.refuse(path, "number");
      },
    },
  },
  reviewOn: day("review-on", "settings.reviewOn"),
  dueOn: day("due-on", "settings.dueOn"),
  palette: choice("palette", "settings.palette", palettes),
  switchedOff: {
    blank: [],
    sheet: many("switched-off"),
    json: {
      key: "settings.switchedOff",
      write: asIs,
      read: (value, path, reader) => reader.texts(value, path),
    },
  },
  localRows: { blank: [], sheet: many("local-row"), json: { key: "settings.localRows", write: asIs } },
  notes: {
    blank: new Map<CellId, string>(),
    sheet: byKey("note", isCellId),
    json: {
      key: "notes",
      write: (notes, writer) => writer.inPrintedOrder(notes),
      read: (value, path, reader) => reader.notes(value, path),
    },
  },
  explanations: {
    blank: [],
    sheet: {
      kind: "explanation",
      write: (explanations) => explanations.map((explanation) => [explanation.rule, explanationText(explanation)]),
      read: (rows) => rows.flatMap(([rule, text]) => explanationIn(rule, text)),
    },
    json: {
      key: "explanations",
      write: (explanations, writer) =>
        explanations.map(({ values, quote, ...rest }) => ({
          ...rest,
          ...(quote === undefined ? {} : { quote }),
          values: writer.cells(new Map(values)),
        })),
      read: (value, path, reader) =>
        reader.list(value, path).map((item, index) => readExplanation(item, `${path}.${index}`, reader)),
    },
  },
  text: {
    blank: new Map<string, string>(),
    sheet: byKey("text", isAnyKey),
    json: {
      key: "text",
      write: asIs,
      read: (value, path, reader) => textsByKey(reader, reader.chapters, reader.object(value, path), path),
    },
  },
  previous: {
    blank: undefined,
    sheet: one("previous", previousIn, previousText),
    json: {
      key: "previous",
      write: (previous, writer) => previous && writer.previous(previous),
      read: (value, path, reader) => reader.previous(value, path),
    },
  },
  incomparable: {
    blank: undefined,
    sheet: one("incomparable", asIs<string>),
    json: { key: "settings.incomparable", write: asIs, read: readText },
  },
  standsIn: choice("stands-in", "settings.standsIn", places),
  facts: {
    blank: new Map<string, string>(),
    sheet: byKey("fact", isAnyKey),
    json: { key: "facts", write: asIs, read: readFacts },
  },
  templates: {
    blank: undefined,
    sheet: one("templates", asIs<string>),
    json: { key: "settings.templates", write: asIs, read: readText },
  },
  generated: {
    blank: new Map<string, never>(),
    sheet: {
      kind: "generated",
      write: (chapters) => [...chapters].map(([id, chapter]) => [id, JSON.stringify(encodeGenerated(chapter))]),
      read: (rows) =>
        new Map(
          rows.flatMap(([id, text]) => {
            const chapter = decodeGenerated(parseJson(text));
            return chapter === undefined ? [] : [[id, chapter] as const];
          }),
        ),
    },
    json: {
      key: "generated",
      write: (chapters) => new Map([...chapters].map(([id, chapter]) => [id, encodeGenerated(chapter)])),
      read: (value, path, reader) =>
        new Map(
          [...reader.object(value, path)].map(([id, given]) => [
            id,
            decodeGenerated(given) ?? reader.refuse(`${path}.${id}`, "list"),
          ]),
        ),
    },
  },
};

/** The settings sheet, Report JSON and a blank report are all made by these records. */
export const settingsTable: SettingsTable = declared;

/** In the order of the settings sheet. */
export const settingKeys = Object.keys(settingsTable) as SettingKey[]; // Object.keys forgets which keys there are

/** All settings of a report, each as `read` gives it. */
export function settingsBy(
  read: <Key extends SettingKey>(setting: Setting<ReportSettings[Key]>, key: Key) => ReportSettings[Key],
): ReportSettings {
  const values = settingKeys.map((key) => [key, valueBy(read, key)] as const);
  return Object.fromEntries(values) as unknown as ReportSettings; // each key with a value of its own type, by the type of read
}

const valueBy = <Key extends SettingKey>(
  read: (setting: Setting<ReportSettings[Key]>, key: Key) => ReportSettings[Key],
  key: Key,
): ReportSettings[Key] => read(settingsTable[key], key);

function readExplanation(item: unknown, path: string, reader: JsonReader): Explanation {
  const given = reader.object(item, path);
  const rule = reader.text(given.get("rule"), `${path}.rule`) ?? reader.refuse(`${path}.rule`, "text");
  const text = reader.text(given.get("text"), `${path}.text`) ?? reader.refuse(`${path}.text`, "text");
  const values = [...reader.cells(given.get("values"), `${path}.values`)];
  const quote = reader.text(given.get("quote"), `${path}.quote`);
  return { rule, text, values, ...(quote === undefined ? {} : { quote }) };
}

/** What was answered; numbers may be written as numbers. */
function readFacts(value: unknown, path: string, reader: JsonReader): Report["facts"] {
  const given = [...reader.object(value, path)].map(
    ([key, item]) => [key, typeof item === "number" ? String(item) : item] as const,
  );
  return textsByKey(reader, reader.facts, new Map(given), path);
}
