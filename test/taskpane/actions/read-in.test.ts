import { strToU8, zipSync } from "fflate";
import { chaptersToRead, comparedWith, fillIn, readIn, takeText } from "../../../taskpane/actions/read-in";
import { fileOf, openReport, reportFile } from "./open-report";

const upheld = "disputes/reconsideration/upheld";
const corrected = "disputes/reconsideration/corrected";
const pending = "disputes/reconsideration/pending";

async function readOne(open: Awaited<ReturnType<typeof openReport>>, content: object) {
  const [read] = await readIn(open.session, reportFile(content));
  if (read === undefined) throw new Error("nothing was read");
  return read;
}

it("writes what was read in one batch, over others only where that was chosen, and it is taken back in one step", async () => {
  const open = await openReport();
  await open.type({ [upheld]: 7, [corrected]: 3 });
  const read = await readOne(open, { year: 2025, cells: { [upheld]: 1, [corrected]: 3, [pending]: 2 } });
  expect(comparedWith(open.seen(), read)).toMatchObject({ blank: [pending], different: [upheld], same: [corrected] });

  const writes = open.workbook.writeCount;
  expect(await fillIn(open.session, open.seen(), read, false)).toBe("已填入 1 格。已填的 1 格没有动。");
  await fillIn(open.session, await open.again(), read, true);
  const { cells } = (await open.again()).bound.report;
  expect([cells.get(upheld), cells.get(corrected), cells.get(pending)]).toEqual([1, 3, 2]);
  expect(open.workbook.writeCount).toBe(writes + 2);

  open.workbook.undo();
  expect((await open.again()).bound.report.cells.get(upheld)).toBe(7);
});

it("puts chapters where they belong, and leaves what people wrote unless it was chosen", async () => {
  const open = await openReport();
  const first = await readOne(open, { year: 2025, text: { "1": "人写的第一段。\n第二段。" } });
  await takeText(open.session, open.seen(), first, ["1"]);
  const read = await readOne(open, { year: 2025, text: { "1": "别的文件里的话。", "5": "问题。\n改进。" } });
  expect(chaptersToRead(await open.again(), read)).toEqual([
    { id: "1", title: "一、总体情况", words: "别的文件里的话。", standing: "人写的第一段。\n第二段。" },
    { id: "5", title: "五、存在的主要问题及改进情况", words: "问题。\n改进。", standing: "" },
  ]);
  expect(await takeText(open.session, open.seen(), read, ["5"])).toBe("已读入 1 个部分的正文。另外 1 个部分没有动。");
  const { text } = (await open.again()).bound.report;
  expect([text.get("1"), text.get("5")]).toEqual(["人写的第一段。\n第二段。", "问题。\n改进。"]);

  await takeText(open.session, open.seen(), read, ["1"]);
  expect((await open.again()).bound.report.text.get("1")).toBe("别的文件里的话。");
});

it("does not write over what somebody typed after the question was shown", async () => {
  const open = await openReport();
  const read = await readOne(open, { year: 2025, cells: { [upheld]: 1 } });
  const seen = open.seen();
  await open.type({ [upheld]: 9 });
  await expect(fillIn(open.session, seen, read, true)).rejects.toMatchObject({ code: "changed-meanwhile" });
});

describe("a zip of reports", () => {
  const report = (unit: string): Uint8Array =>
    strToU8(JSON.stringify({ format: "2021", unit, year: 2025, cells: { [upheld]: 1 } }));
  const packed = fileOf(
    "各单位.zip",
    zipSync({
      "甲.json": report("甲镇"),
      "乙.json": report("乙镇"),
      "丙.json": report("丙镇"),
    }) as Uint8Array<ArrayBuffer>,
  );

  it("tells before each file how far the reading is", async () => {
    const { session } = await openReport();
    const told: string[] = [];
    const reports = await readIn(session, packed, {
      isCancelled: () => false,
      tell: ({ name, number, of }) => told.push(`${number}/${of} ${name}`),
    });
    expect(told).toEqual(["1/3 甲.json", "2/3 乙.json", "3/3 丙.json"]);
    expect(reports?.map(({ report: { unit } }) => unit)).toEqual(["甲镇", "乙镇", "丙镇"]);
  });

  it("can be left in the middle, and nothing was written", async () => {
    const { session, workbook } = await openReport();
    const writes = workbook.writeCount;
    const told: string[] = [];
    const reports = await readIn(session, packed, {
      isCancelled: () => told.length > 1,
      tell: ({ name }) => told.push(name),
    });
    expect(reports).toBeUndefined();
    expect(told).toEqual(["甲.json", "乙.json"]);
    expect(workbook.writeCount).toBe(writes);
  });
});
