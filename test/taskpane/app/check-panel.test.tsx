/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "node:util";
import { act, fireEvent, screen, within } from "@testing-library/react";
import { insertTables, openPane, type OpenPane } from "./open-pane";

// Every browser has them; jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

const cards = (group: string) => [
  ...screen.getByRole("list", { name: group }).querySelectorAll<HTMLElement>(":scope > li"),
];

/** A file is made in real time: it takes as long as it takes. */
async function until(pane: OpenPane, text: RegExp): Promise<void> {
  for (let turn = 0; turn < 200 && screen.queryByText(text) === null; turn++) await pane.wait(20);
}

/** The parts of its sentence that are told apart. */
const sidesOf = (card: HTMLElement): readonly (string | null)[] =>
  [...card.querySelectorAll("p > span:not([aria-hidden])")].map((side) => side.textContent);

/** 行政复议: 总计 1, 维持 2; and a figure that looks like a day, and 规章 of a township. */
async function openWithMistakes(props: Parameters<typeof openPane>[0] = {}): Promise<OpenPane> {
  const pane = await openPane(props);
  await insertTables(pane);
  await pane.type({
    "disclosure/regulatory-rules/issued": 2,
    "disputes/reconsideration/upheld": 2,
    "disputes/reconsideration/corrected": 0,
    "disputes/reconsideration/other-result": 0,
    "disputes/reconsideration/pending": 0,
    "disputes/reconsideration/total": 1,
  });
  await pane.user.click(screen.getByRole("tab", { name: /核对/ }));
  return pane;
}

it("tells the two sides apart while the card has the focus, and folds the words of the document", async () => {
  const pane = await openWithMistakes();
  const [card] = cards("必须改正");
  if (card === undefined) throw new Error("no card");
  const before = card.textContent;
  expect(sidesOf(card)).toEqual([]);
  act(() => card.focus());
  expect(sidesOf(card)).toEqual(["总计 1", "结果维持 2 ＋ 结果纠正 0 ＋ 其他结果 0 ＋ 尚未审结 0 ＝ 2"]);
  expect(card.textContent).toBe(before);

  await pane.user.click(within(card).getByRole("button", { name: /^依据/ }));
  const whole = card.querySelector("details");
  expect(whole?.open).toBe(false);
  expect(whole?.querySelector("summary")?.textContent).toBe(
    "第四部分每一组：总计＝结果维持＋结果纠正＋其他结果＋尚未审结（表格的栏目和表头写明）",
  );
});

it("shows the cards of one table, of one severity, or with some words, and all of them again", async () => {
  const pane = await openWithMistakes();
  expect(cards("必须改正")).toHaveLength(1);
  expect(cards("需要说明")).toHaveLength(1);
  await pane.user.selectOptions(screen.getByLabelText("哪张表"), "disputes");
  expect(screen.queryByRole("list", { name: "需要说明" })).toBeNull();
  expect(cards("必须改正")).toHaveLength(1);
  await pane.user.selectOptions(screen.getByLabelText("哪张表"), "");
  await pane.user.selectOptions(screen.getByLabelText("程度"), "explain");
  expect(screen.queryByRole("list", { name: "必须改正" })).toBeNull();
  await pane.user.click(screen.getByRole("button", { name: "全部显示" }));
  fireEvent.change(screen.getByLabelText("找卡片里的字"), { target: { value: "规章" } });
  expect(cards("需要说明")).toHaveLength(1);
  expect(screen.queryByRole("list", { name: "必须改正" })).toBeNull();
});

it("copies the list, and saves it under the name of unit and year", async () => {
  const copied: string[] = [];
  const saved: string[] = [];
  const clipboard = {
    copy: (_html: string, text: string) => {
      copied.push(text);
      return Promise.resolve(true);
    },
  };
  const saver = {
    save: ({ name }: { readonly name: string }) => {
      saved.push(name);
      return Promise.resolve("saved" as const);
    },
  };
  const pane = await openWithMistakes({ clipboard, saver });
  await pane.user.click(screen.getByRole("button", { name: "复制清单" }));
  await until(pane, /^已复制 \d+ 条/);
  expect(copied[0]).toContain("必须改正\t第四部分 · 行政复议\t总计 1，");
  await pane.user.click(screen.getByRole("button", { name: "导出清单" }));
  await until(pane, /^已保存/);
  expect(saved).toEqual([expect.stringMatching(/^.+2025年政府信息公开工作年度报告核对清单\.xlsx$/)]);
});
