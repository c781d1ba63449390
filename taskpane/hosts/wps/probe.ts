import type { EtApplication, EtListener, EtRange, EtSheet, EtWorkbook } from "./object-model";
import { attempt } from "./quiet";

/** What a real WPS answered. The stand-in of our tests can be set from it (test/stand-in/wps). */
export interface ProbeReport {
  readonly kind: "nianbao-wps-probe";
  readonly wps: string;
  readonly browser: string;
  readonly protocol: string;
  /** By the names of behaviours.ts; what could not be told is absent. */
  readonly answers: Readonly<Record<string, string>>;
  /** What else is worth knowing, and why a question was not answered. */
  readonly facts: Readonly<Record<string, string>>;
}

interface Scene {
  readonly application: EtApplication;
  readonly book: EtWorkbook;
  readonly sheet: EtSheet;
  /** In milliseconds. */
  readonly pause: number;
}

type Question = (scene: Scene) => string | undefined;

/** Long enough for an event that comes later. */
const PAUSE = 300;

/** Asks in a new workbook, which is closed unsaved. The switches of WPS are as before afterwards. */
export async function probeWps(
  application: EtApplication,
  page: Pick<ProbeReport, "browser" | "protocol">,
  pause = PAUSE,
): Promise<ProbeReport> {
  const answers: Record<string, string> = {};
  const facts: Record<string, string> = {};
  const before = application.ActiveWorkbook;
  const book = application.Workbooks.Add();
  const sheet = book.ActiveSheet;
  if (!sheet) throw new Error("a new workbook without a sheet");
  const scene = { application, book, sheet, pause };
  const note = (name: string, answer: string | undefined): void => {
    if (answer === undefined) facts[name] = "没有问出来";
    else answers[name] = answer;
  };
  try {
    for (const [name, ask] of questions) {
      const failure = attempt(() => note(name, ask(scene)));
      if (failure !== undefined) facts[name] = `出错：${String(failure)}`;
    }
    for (const [name, answer] of await askEvents(scene)) note(name, answer);
    for (const [name, ask] of furtherQuestions) {
      const failure = attempt(() => (facts[name] = ask(scene) ?? "没有问出来"));
      if (failure !== undefined) facts[name] = `出错：${String(failure)}`;
    }
    facts["touches"] = `${Math.round(timeOfTouches(scene.sheet))} 毫秒每千次`;
    facts["readOnlyWorkbookBefore"] = String(before?.ReadOnly ?? "没有工作簿");
  } finally {
    const asks = application.DisplayAlerts;
    application.DisplayAlerts = false;
    attempt(() => book.Close(false));
    application.DisplayAlerts = asks;
  }
  const { Version: version, Build: build, OperatingSystem: system } = application;
  return {
    kind: "nianbao-wps-probe",
    wps: [version, build, system].map(String).join(" / "),
    ...page,
    answers,
    facts,
  };
}

const questions: readonly (readonly [string, Question])[] = [
  [
    "missingItem",
    ({ book }) => (attempt(() => book.Worksheets.Item("没有这张表")) === undefined ? "nothing" : "error"),
  ],
  ["emptyValue", ({ sheet }) => emptiness(sheet.Range("A1").Value2)],
  ["oneRow", ({ sheet }) => shapeOf(filled(sheet, "A1:C1", [[1, 2, 3]]))],
  ["oneColumn", ({ sheet }) => shapeOf(filled(sheet, "A1:A3", [[1], [2], [3]]))],
  ["errorValue", ({ sheet }) => (typeof filled(sheet, "E1", "=1/0") === "number" ? "number" : "text")],
  ["formulaOfNumber", ({ sheet }) => (typeof sheet.Range("A1").Formula === "number" ? "number" : "text")],
  ["apostrophe", ({ sheet }) => (filled(sheet, "E2", "'012") === "'012" ? "stays in the text" : "makes a text")],
  ["longTextInBlock", askLongText],
  ["bordersAtOnce", askBorders],
  ["cursorWhileScreenIsOff", askCursor],
  ["highlightAnchor", askAnchor],
  ["newHighlight", askOrder],
  ["highlightSeparator", askSeparator],
];

/** What is told beside the answers: nothing of the adapter depends on it. */
const furtherQuestions: readonly (readonly [string, Question])[] = [
  ["dateInGeneral", ({ sheet }) => traceOfDate(sheet, "J1", "General")],
  ["dateInWholeNumbers", ({ sheet }) => traceOfDate(sheet, "J2", "0")],
  ["mixedFormats", askMixedFormats],
];

/** What 1-2, typed into a cell of this format, leaves there: its value and its format. */
function traceOfDate(sheet: EtSheet, address: string, format: string): string {
  sheet.Range(address).NumberFormat = format;
  const value = filled(sheet, address, "1-2");
  return `${String(value)}，格式 ${String(sheet.Range(address).NumberFormat)}`;
}

/** What an area answers whose cells have several formats. */
function askMixedFormats({ sheet }: Scene): string {
  sheet.Range("J4").NumberFormat = "0%";
  sheet.Range("J5").NumberFormat = "0";
  return String(sheet.Range("J4:J5").NumberFormat);
}

function filled(sheet: EtSheet, address: string, content: unknown): unknown {
  const range = sheet.Range(address);
  range.Formula = content;
  return range.Value2;
}

const emptiness = (value: unknown): string | undefined =>
  value === null ? "null" : value === undefined ? "undefined" : value === "" ? "empty text" : undefined;

const shapeOf = (value: unknown): string | undefined =>
  Array.isArray(value) ? (Array.isArray(value[0]) ? "rows" : "list") : undefined;

function askLongText({ sheet }: Scene): string {
  const text = "长".repeat(1000);
  const range = sheet.Range("A5:B5");
  const failure = attempt(() => (range.Formula = [[text, 1]]));
  return failure === undefined && sheet.Range("A5").Value2 === text ? "taken" : "error";
}

function askBorders({ sheet }: Scene): string {
  sheet.Range("A7:B8").Borders.LineStyle = 1;
  return sheet.Range("A7").Borders.Item(9).LineStyle === 1 ? "drawn" : "ignored";
}

function askCursor({ application, sheet }: Scene): string {
  sheet.Range("A1").Select();
  application.ScreenUpdating = false;
  try {
    sheet.Range("B2").Select();
    return application.ActiveCell.Address(false, false) === "B2" ? "moves" : "stays";
  } finally {
    application.ScreenUpdating = true;
  }
}

/** The formula is read again from another cell: counted from the active cell it reads differently there. */
function askAnchor({ sheet }: Scene): string | undefined {
  sheet.Range("F9").Select();
  const condition = sheet.Range("H11").FormatConditions.Add(2, undefined, "=F9=1");
  sheet.Range("H11").Select();
  const read = String(condition.Formula1).split("$").join("");
  return read === "=H11=1" ? "active cell" : read === "=F9=1" ? "first cell" : undefined;
}

function askOrder({ sheet }: Scene): string | undefined {
  const { FormatConditions: conditions } = sheet.Range("H11");
  sheet.Range("H11").Select();
  conditions.Add(2, undefined, "=H11=2");
  const read = String(conditions.Item(1)?.Formula1);
  return read.endsWith("=2") ? "first" : "last";
}

/** A formula with two arguments, and the sign between them that is taken. */
function askSeparator({ sheet }: Scene): string | undefined {
  const { FormatConditions: conditions } = sheet.Range("H13");
  sheet.Range("H13").Select();
  const isTaken = (formula: string): boolean => {
    const taken = { isTaken: false };
    attempt(() => (taken.isTaken = typeof conditions.Add(2, undefined, formula)?.Formula1 === "string"));
    return taken.isTaken;
  };
  return isTaken("=AND(H13=1,H13=2)") ? "comma" : isTaken("=AND(H13=1;H13=2)") ? "semicolon" : undefined;
}

const isCells = (carried: unknown): boolean => typeof (carried as Partial<EtRange> | null)?.Address === "function";

/** Listens while it writes and selects. */
async function askEvents(scene: Scene): Promise<readonly (readonly [string, string | undefined])[]> {
  const { application, sheet } = scene;
  const changes = await heard(scene, "SheetChange", () => void filled(sheet, "A20", 1));
  const selections = await heard(scene, "SheetSelectionChange", () => void sheet.Range("C20").Select());
  filled(sheet, "B21", "=A21+1");
  const calculations = await heard(scene, "SheetCalculate", () => void filled(sheet, "A21", 5));
  const [first] = [...changes.carried, ...selections.carried];
  application.EnableEvents = false;
  const silenced = await heard(scene, "SheetChange", () => void filled(sheet, "A22", 1));
  application.EnableEvents = true;
  const told: Told | undefined =
    changes.carried.length > 0
      ? { event: "SheetChange", cause: (on, value) => void filled(on, "A23", value) }
      : selections.carried.length > 0
        ? { event: "SheetSelectionChange", cause: (on, value) => void on.Range(`D${20 + value}`).Select() }
        : undefined;
  return [
    ["changeArguments", first && (isCells(first[0]) ? "cells, sheet" : "sheet, cells")],
    ["ownWrites", changes.carried.length === 0 ? "not told" : changes.isAtOnce ? "told at once" : "told later"],
    ["ownSelections", selections.carried.length === 0 ? "not told" : "told"],
    ["calculations", calculations.carried.length === 0 ? "not told" : "told"],
    ["eventsWhileOff", changes.carried.length === 0 ? undefined : silenced.carried.length === 0 ? "not told" : "told"],
    ["removedListeners", told && (await askRemoval(scene, told))],
    ["listenersAtClose", told && (await askClosing(scene, told))],
  ];
}

/** An event that this build tells of what we do, and how to make it happen. */
interface Told {
  readonly event: string;
  readonly cause: (sheet: EtSheet, value: number) => void;
}

interface Heard {
  readonly carried: readonly (readonly unknown[])[];
  readonly isAtOnce: boolean;
}

async function heard({ application, pause }: Scene, event: string, cause: () => void): Promise<Heard> {
  const carried: (readonly unknown[])[] = [];
  const listener: EtListener = (...given) => void carried.push(given);
  attempt(() => application.ApiEvent.AddApiEventListener(event, listener));
  cause();
  const isAtOnce = carried.length > 0;
  await new Promise((resolve) => setTimeout(resolve, pause));
  attempt(() => application.ApiEvent.RemoveApiEventListener(event, listener));
  return { carried, isAtOnce };
}

async function askRemoval(scene: Scene, { event, cause }: Told): Promise<string> {
  const { ApiEvent: events } = scene.application;
  const other: EtListener = () => undefined;
  events.AddApiEventListener(event, other);
  const { carried } = await heard(scene, event, () => {
    events.RemoveApiEventListener(event, other);
    cause(scene.sheet, 2);
  });
  return carried.length > 0 ? "that one" : "all of the event";
}

async function askClosing(scene: Scene, { event, cause }: Told): Promise<string> {
  const { carried } = await heard(scene, event, () => {
    const other = scene.application.Workbooks.Add();
    other.Close(false);
    scene.sheet.Activate();
    cause(scene.sheet, 3);
  });
  return carried.length > 0 ? "stay" : "go";
}

function timeOfTouches(sheet: EtSheet): number {
  const start = performance.now();
  for (let count = 0; count < 1000; count++) void sheet.Name;
  return performance.now() - start;
}
