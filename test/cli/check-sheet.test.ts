import { readFileSync, writeFileSync } from "node:fs";
import { unzipSync, zipSync, strFromU8, strToU8 } from "fflate";
import { balancedJson } from "./balanced-report";
import { nianbao, temporaryFolder } from "./console";

// The library that writes Word files is large: a busy machine takes its time to load it.
jest.setTimeout(60_000);

const inFolder = temporaryFolder();

beforeAll(async () => {
  writeFileSync(inFolder("年报.json"), balancedJson());
  writeFileSync(
    inFolder("改.json"),
    balancedJson({ "disputes/reconsideration/upheld": 1, "disputes/reconsideration/total": 1 }),
  );
  writeFileSync(inFolder("别家.json"), balancedJson({}, { unit: "洪泽区人民政府" }));
  await nianbao("convert", inFolder("年报.json"), inFolder("年报.xlsx"));
  for (const kind of ["docx", "html", "xlsx"])
    await nianbao("convert", inFolder("年报.json"), inFolder(`校验单.${kind}`), "--check-sheet");
});

it.each(["docx", "html", "xlsx"])("says of a sheet as %s that the figures are still the same", async (kind) => {
  for (const file of ["年报.json", "年报.xlsx", "校验单.xlsx"]) {
    const { exitCode, stdout } = await nianbao("check", "--verify", inFolder(`校验单.${kind}`), inFolder(file));
    expect(stdout).toContain("与校验单一致：数、单位、年度都没有变。");
    expect(exitCode).toBe(0);
  }
});

it.each([
  ["改.json", "与校验单不一致：第四部分的数改过。"],
  ["别家.json", "与校验单不一致：单位名称不同。"],
])("says what differs in %s", async (file, sentence) => {
  const { exitCode, stdout } = await nianbao("check", inFolder(file), "--verify", inFolder("校验单.docx"));
  expect(stdout).toContain(sentence);
  expect(exitCode).toBe(1);
});

it("tells programs, too", async () => {
  const { stdout } = await nianbao("check", "--json", "--verify", inFolder("校验单.html"), inFolder("改.json"));
  const { files } = JSON.parse(stdout) as { files: readonly { verification: { matches: boolean } }[] };
  expect(files[0]?.verification.matches).toBe(false);
});

it("finds the code in a Word file that was edited and saved again", async () => {
  const parts = unzipSync(readFileSync(inFolder("校验单.docx")));
  const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const torn = text.replace("NB1:2023", "NB1:</w:t></w:r><w:r><w:t>20</w:t></w:r>\n<w:r><w:t>23");
  expect(torn).not.toBe(text);
  writeFileSync(inFolder("改过.docx"), zipSync({ ...parts, "word/document.xml": strToU8(torn) }));
  const { exitCode } = await nianbao("check", "--verify", inFolder("改过.docx"), inFolder("年报.xlsx"));
  expect(exitCode).toBe(0);
});

it.each([
  ["other-version.html", "<p>NB2:2023:91c1a2ee:abc</p>"],
  ["unknown-table.html", `<p>NB1:2023:91c1a2ee:requests.0307176a/seals.eb43dabf:${"0".repeat(64)}</p>`],
  ["cut-off.html", "<p>NB1:2023:91c1a2ee:requests.0307</p>"],
])("says what to do with a 校验单 whose code it does not know: %s", async (name, page) => {
  writeFileSync(inFolder(name), page);
  expect(await nianbao("check", "--verify", inFolder(name), inFolder("年报.json"))).toEqual({
    exitCode: 2,
    stdout: "",
    stderr:
      "校验单上的校验码不完整，或者是别的版本的年报助手做的，认不出来。请用本版本重新做一张校验单，或者更新年报助手。\n",
  });
});

it("says that a file is no check sheet, and that one sheet belongs to one report", async () => {
  expect(await nianbao("check", "--verify", inFolder("年报.xlsx"), inFolder("年报.json"))).toMatchObject({
    exitCode: 2,
    stderr: `“${inFolder("年报.xlsx")}”里没有校验码。请用年报助手做的校验单（.docx、.html、.xlsx），不要用照片或扫描件。\n`,
  });
  expect(await nianbao("check", "--verify", "校验单.docx", "一.xlsx", "二.xlsx")).toMatchObject({
    exitCode: 2,
    stderr: "一张校验单只对一份年报，--verify 后面多了一个文件“二.xlsx”，请一份一份核对。\n",
  });
});
