import { ruleList } from "../../../src/exporters/rule-list";
import { ruleListPage } from "../../../src/exporters/rule-list-html";
import { allFormats } from "../../../src/formats/all-formats";
import { checksOf } from "../../../src/rules/report-form";

it.each(allFormats.map((definition) => [definition.format.id, definition] as const))(
  "lists every check of the format %s once, each of the tables with figures that keep it and figures that break it",
  (_, definition) => {
    const { checks } = ruleList(definition);
    const ids = checks.map(({ id }) => id);
    // The figures of last year and its words are one entry of the catalogue and two checks.
    expect(new Set(checks.map(({ about, id }) => `${about} ${id}`)).size).toBe(ids.length);
    for (const { id } of [...checksOf(definition.rules), ...definition.text.checks]) expect(ids).toContain(id);
    const ofTables = checks.filter(({ about }) => about === "tables");
    const without = ofTables.filter(({ examples }) => examples.passes === undefined || examples.fails === undefined);
    expect(without.map(({ id }) => id)).toEqual([]);
  },
);

it("quotes the document and its place, and says what the checker says of the example", () => {
  const [latest] = allFormats.filter(({ format }) => format.lastYear === undefined);
  const found = latest && ruleList(latest).checks.find(({ id }) => id === "T3-BAL");
  expect(found).toMatchObject({ severity: "error", basis: "official" });
  expect(found?.source).toContain("第一项加第二项之和，等于第三项加第四项之和");
  expect(found?.examples.fails).toEqual({
    figures: { "requests/newly-received/natural-person": "1" },
    words:
      "第三部分 · 自然人列：本年新收 1 ＋ 上年结转 0 ＝ 1，办理结果总计 0 ＋ 结转下年度 0 ＝ 0，差 1 件。" +
      "请核对这一列，改正填错的一格。",
  });
  expect(found?.examples.passes?.figures).toEqual({
    "requests/newly-received/natural-person": "3",
    "requests/handled-total/natural-person": "3",
  });
});

it("is a page by itself, which asks no other place for anything", () => {
  const [first] = allFormats;
  const page = first === undefined ? "" : ruleListPage(ruleList(first));
  expect(page.startsWith("<!DOCTYPE html>")).toBe(true);
  expect(page).not.toMatch(/<script|src=|href=/);
  expect(page.match(/<th scope="row"/g)).toHaveLength(first === undefined ? 0 : ruleList(first).checks.length);
});
