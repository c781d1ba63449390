import type { CDPSession } from "playwright-core";
import { eventually } from "./eventually";
import { usePlayground } from "./open-playground";
import type { Playground } from "./playground";

jest.setTimeout(90_000);

const openPlayground = usePlayground();

const requests = "三 依申请";
const refusal = "这里填件数：0 或正整数，没有就填 0。不要写单位和文字。";

/** The letters of an input method before a word is chosen: pinyin, underlined. */
const compose = (keyboard: CDPSession, letters: string): Promise<unknown> =>
  keyboard.send("Input.imeSetComposition", {
    text: letters,
    selectionStart: letters.length,
    selectionEnd: letters.length,
  });

/** The word that was chosen takes the place of the letters. */
const choose = (keyboard: CDPSession, word: string): Promise<unknown> =>
  keyboard.send("Input.insertText", { text: word });

async function openRequests(): Promise<{ readonly playground: Playground; readonly keyboard: CDPSession }> {
  const playground = await openPlayground();
  await playground.insertTables();
  await playground.showSheet(requests);
  await playground.clickCell("D6");
  return { playground, keyboard: await playground.page.context().newCDPSession(playground.page) };
}

it("refuses words in a cell for figures and leaves the cell as it was", async () => {
  const { playground, keyboard } = await openRequests();
  const { page } = playground;
  await playground.typeEach([7], "Enter");
  for (const word of ["约20", "二十", "20件"]) {
    await playground.clickCell("D6");
    await compose(keyboard, "y");
    await compose(keyboard, "yue");
    await choose(keyboard, word);
    await page.keyboard.press("Enter");
    await page.getByText(refusal).waitFor();
    await page.getByRole("button", { name: "确定" }).click();
    // Until it has faded it takes the clicks that are meant for cells.
    await page.getByText(refusal).waitFor({ state: "hidden" });
    expect(await playground.values(requests, "D6")).toEqual([[7]]);
  }
  await playground.expectProgress("第三部分 依申请", "1/144");
});

it.each([
  ["as they are typed", "21"],
  ["in full width", "２１"],
])("takes figures that an input method gives %s", async (_, figures) => {
  const { playground, keyboard } = await openRequests();
  await compose(keyboard, figures);
  await choose(keyboard, figures);
  await playground.page.keyboard.press("Enter");
  await playground.expectProgress("第三部分 依申请", "1/144");
  expect(await playground.values(requests, "D6")).toEqual([[21]]);
  expect(await playground.selectedCell()).toBe("D7");
});

it("writes nothing when the letters are given up before a word is chosen", async () => {
  const { playground, keyboard } = await openRequests();
  await compose(keyboard, "yue");
  await compose(keyboard, "");
  await playground.page.keyboard.press("Escape");
  await playground.clickCell("E6");
  expect(await playground.values(requests, "D6:E6")).toEqual([[null, null]]);
  await playground.expectProgress("第三部分 依申请", "0/144");
  await eventually(async () => expect(await playground.tab("核对").textContent()).toBe("核对"));
});

it("keeps a dialog open while Esc gives up the letters in one of its fields", async () => {
  const { playground, keyboard } = await openRequests();
  const { page, pane } = playground;
  await playground.button(/^改单位和年度/).click();
  const field = page.getByRole("dialog").getByLabel("单位全称");
  await field.fill("");
  await compose(keyboard, "qita");
  await page.keyboard.press("Escape");
  expect(await pane.getByRole("dialog").count()).toBe(1);
  await choose(keyboard, "其塔木镇");
  expect(await field.inputValue()).toBe("其塔木镇");
  await page.keyboard.press("Escape");
  expect(await pane.getByRole("dialog").count()).toBe(0);
  await pane.getByText("其塔木镇人民政府 · ").first().waitFor();
});
