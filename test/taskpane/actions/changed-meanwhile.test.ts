import { allFormats } from "../../../src/formats/all-formats";
import { textOfWorkbookError } from "../../../src/messages/workbook-errors";
import { blankReport, type CellId, type ControlId, controlOf, type Report } from "../../../src/report/report";
import { MemoryWorkbook } from "../../../src/workbook/memory-workbook";
import type { SheetValue } from "../../../src/workbook/workbook";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import { restoreTotals, showControls } from "../../../taskpane/actions/fill";
import { insertReport } from "../../../taskpane/actions/insert";
import { saveFacts, saveTemplates, updateStale, writeNarrative } from "../../../taskpane/actions/narrative";
import { removePrevious } from "../../../taskpane/actions/previous";
import { explainMistake, saveUnit, setCheck } from "../../../taskpane/actions/settings";
import { writeSettings } from "../../../taskpane/actions/write-settings";
import { freshReport } from "../../../taskpane/actions/fresh-view";
import type { ReportView } from "../../../taskpane/session/report-view";
import { Session } from "../../../taskpane/session/session";
import { recalculate } from "../../contract/recalculate";

const unit = { unit: "青禾乡人民政府", unitType: "township", selfName: "我乡", year: 2025 } as const;
const total: CellId = "disputes/direct-litigation/total";
const upheld: CellId = "disputes/direct-litigation/upheld";
const control = controlOf("requests/newly-received/total");

/** One pane's window: what its user sees is the last reading of it. */
interface Window {
  readonly session: Session;
  seen(): ReportView;
}

function windowOver(workbook: MemoryWorkbook): Window {
  const session = new Session(workbook, allFormats, () => new Date(2026, 0, 20));
  return {
    session,
    seen() {
      const [view] = session.snapshot().reports;
      if (view === undefined) throw new Error("no report");
      return view;
    },
  };
}

/** Two windows over one workbook, both with the same report in sight, with text, a typed total and a 核对数. */
async function twoWindows() {
  const workbook = new MemoryWorkbook(["Sheet1"], { recalculate });
  const [mine, theirs] = [windowOver(workbook), windowOver(workbook)];
  const report = blankReport("2021", 2025, "青禾镇人民政府", "township");
  await insertReport(mine.session, { ...report, year: 2025, selfName: "", hasControls: true });
  await mine.session.reread();
  const enter = (cell: CellId | ControlId, value: SheetValue): void => {
    const address = mine.seen().bound.addressOf(cell);
    if (address === undefined) throw new Error(`no place for ${cell}`);
    workbook.userEnters(address, [[value]]);
  };
  enter(upheld, 2);
  enter(total, 0);
  enter(control, 7);
  enter("disclosure/licenses/decisions", 22);
  for (const { session } of [mine, theirs]) await session.reread();
  await writeNarrative(mine.session, mine.seen(), chaptersOf(mine.seen()));
  for (const { session } of [mine, theirs]) await session.reread();
  return { workbook, mine, theirs, enter };
}

const chaptersOf = ({ bound }: ReportView): readonly string[] => bound.form.format.chapters.map(({ id }) => id);

const set = async ({ session, seen }: Window, part: Partial<Report>): Promise<void> =>
  writeSettings(session.workbook, await freshReport(session, seen()), part);

/** What another user does between what this one saw and the press, and the press. */
const presses: readonly (readonly [
  name: string,
  meanwhile: (given: Awaited<ReturnType<typeof twoWindows>>) => unknown,
  press: (mine: Window, seen: ReportView) => Promise<string>,
])[] = [
  [
    "a total that is to become a formula",
    ({ enter }) => enter(total, 5),
    ({ session }, seen) => restoreTotals(session, seen),
  ],
  [
    "a 核对数 that is to go",
    ({ enter }) => enter(control, 8),
    ({ session }, seen) => showControls(session, seen, false),
  ],
  [
    "the unit",
    ({ theirs }) => set(theirs, { unit: "青禾街道办事处" }),
    ({ session }, seen) => saveUnit(session, seen, unit),
  ],
  [
    "the facts of the text",
    ({ theirs }) => set(theirs, { facts: new Map([["trainings", "3"]]) }),
    ({ session }, seen) => saveFacts(session, seen, { seen: seen.bound.report.facts, facts: new Map() }),
  ],
  [
    "the templates",
    ({ theirs }) => set(theirs, { templates: "【前言】\n别人的模板。" }),
    ({ session }, seen) => saveTemplates(session, seen, undefined),
  ],
  [
    "last year's report",
    ({ theirs }) =>
      set(theirs, { previous: { ...blankReport("2021", 2024, "青禾镇人民政府"), cells: new Map([[upheld, 1]]) } }),
    ({ session }, seen) => removePrevious(session, seen),
  ],
  [
    "the text that is to be updated",
    ({ workbook, mine }) => retype(workbook, mine.seen()),
    ({ session }, seen) => writeNarrative(session, seen, chaptersOf(seen)),
  ],
  [
    "a figure in the text that is to be updated",
    ({ enter }) => enter("disclosure/licenses/decisions", 23),
    ({ session }, seen) => updateStale(session, seen),
  ],
];

/** Somebody writes a sentence of their own into the first paragraph of the 正文 sheet. */
function retype(workbook: MemoryWorkbook, { bound }: ReportView): void {
  const [first] = (bound.report.text.get("1") ?? "").split("\n");
  const address = bound.addressOfParagraph(first ?? "");
  if (address === undefined) throw new Error("no paragraph");
  workbook.userEnters(address, [["别人刚写的一句话。"]]);
}

it.each(presses)("does not write over %s that somebody changed meanwhile", async (_, meanwhile, press) => {
  const given = await twoWindows();
  const seen = given.mine.seen();
  await meanwhile(given);
  const writes = given.workbook.writeCount;
  await expect(press(given.mine, seen)).rejects.toMatchObject({ code: "changed-meanwhile" });
  expect(given.workbook.writeCount).toBe(writes);
  // Having seen the new state, the user may press again.
  await given.mine.session.reread();
  await expect(press(given.mine, given.mine.seen())).resolves.not.toBe("");
});

it("keeps what somebody else explained or switched off meanwhile", async () => {
  const { mine, theirs } = await twoWindows();
  const seen = mine.seen();
  const [mistake] = seen.examination.mistakes;
  if (mistake === undefined) throw new Error("no mistake");
  const others = { rule: "ap-fee-unit", text: "别人的说明。", values: [] };
  await set(theirs, { explanations: [others], switchedOff: ["T3-DOM-CARRY"] });
  await explainMistake(mine.session, seen, mistake, "我的说明。");
  const check = mistake.findings[0]?.check;
  if (check === undefined) throw new Error("no check");
  await setCheck(mine.session, seen, check, false);
  await mine.session.reread();
  const { explanations, switchedOff } = mine.seen().bound.report;
  expect(explanations.map(({ text }) => text)).toEqual(["别人的说明。", "我的说明。"]);
  expect(switchedOff).toEqual(["T3-DOM-CARRY", check.id]);
});

it("says what happened and what to do", () => {
  expect(textOfWorkbookError(new WorkbookError("changed-meanwhile", "三 依申请"))).toEqual({
    what: "这份年报刚才在别处改过，没有写入。",
    todo: "窗格里已经是新的内容，请看过再点一次。",
  });
});
