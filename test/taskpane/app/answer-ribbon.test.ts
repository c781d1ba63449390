import { allFormats } from "../../../src/formats/all-formats";
import { MemoryWorkbook, type MemoryWorkbookOptions } from "../../../src/workbook/memory-workbook";
import type { Ribbon } from "../../../src/workbook/ribbon";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import { insertReport } from "../../../taskpane/actions/insert";
import { answerRibbon } from "../../../taskpane/app/answer-ribbon";
import { currentReport } from "../../../taskpane/session/pane-state";
import { Session } from "../../../taskpane/session/session";
import { newReportOf, startingDraft } from "../../../taskpane/panels/fill/insert-draft";

const january = new Date(2026, 0, 20);

/** A pane that nobody looks at, over a workbook in memory. */
function closedPane(options: MemoryWorkbookOptions = {}) {
  const workbook = new MemoryWorkbook(["Sheet1"], options);
  const session = new Session(workbook, allFormats, () => january);
  const shown: string[] = [];
  const ribbon: Ribbon = {
    onPress: () => () => undefined,
    showPane: async () => void shown.push(session.snapshot().tab),
  };
  return { workbook, session, shown, ribbon };
}

const sheetsOf = async (workbook: MemoryWorkbook): Promise<readonly string[]> =>
  (await workbook.outline()).sheets.map(({ name }) => name);

describe("插入标准表 in the ribbon", () => {
  it("inserts last year's tables in January, with the unit left to fill, and leaves the pane closed", async () => {
    const { workbook, session, shown, ribbon } = closedPane();

    await answerRibbon(session, ribbon, "insertTables");

    const report = currentReport(session.snapshot())?.bound.report;
    expect([report?.year, report?.unit, report?.unitType]).toEqual([2025, "", undefined]);
    expect(await sheetsOf(workbook)).toEqual(expect.arrayContaining(["Sheet1", "三 依申请"]));
    expect(shown).toEqual([]);
    // Whoever opens the pane later is told what is missing.
    expect(session.snapshot().notice).toBe("已插入 2025 年度的标准表。单位还没有填，请点上面的“未填单位”补上。");
  });

  it("opens the pane and says so where a report is there already, and inserts nothing", async () => {
    const { workbook, session, shown, ribbon } = closedPane();
    const draft = { ...startingDraft(january), unit: "其塔木镇人民政府" };
    await insertReport(session, newReportOf(draft));
    const before = await sheetsOf(workbook);
    const writes = workbook.writeCount;

    await answerRibbon(session, ribbon, "insertTables");

    expect(session.snapshot().notice).toMatch(/^工作簿里已有 其塔木镇人民政府 2025 年度的标准表，没有再插入。/);
    expect(await sheetsOf(workbook)).toEqual(before);
    expect(workbook.writeCount).toBe(writes);
    expect(shown).toEqual(["fill"]);
  });

  it("opens the pane on what went wrong", async () => {
    const { session, shown, ribbon } = closedPane({ isStructureProtected: true });

    await answerRibbon(session, ribbon, "insertTables");

    expect(session.snapshot().failure).toEqual(expect.objectContaining({ code: "workbook-protected" }));
    expect(session.snapshot().failure).toBeInstanceOf(WorkbookError);
    expect(shown).toEqual(["fill"]);
  });
});

describe("核对 in the ribbon", () => {
  it("opens the pane on 核对, with the workbook as it is now", async () => {
    const { session, shown, ribbon } = closedPane();

    await answerRibbon(session, ribbon, "openCheck");

    expect(shown).toEqual(["check"]);
    expect(session.snapshot().checkedAt).toEqual(january);
  });

  it("keeps for later that the host could not show the pane", async () => {
    const { session, ribbon } = closedPane();
    const refusal = new Error("no room");

    await answerRibbon(session, { ...ribbon, showPane: () => Promise.reject(refusal) }, "openCheck");

    expect(session.snapshot().failure).toBe(refusal);
  });
});
