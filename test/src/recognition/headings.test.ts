import { allFormats } from "../../../src/formats/all-formats";
import { headingsIn } from "../../../src/recognition/headings";

const [newest] = allFormats;
if (newest === undefined) throw new Error("no format");

const found = (text: string): readonly (readonly [chapter: string, heading: string])[] =>
  headingsIn(text.split("\n"), newest).map((heading) => [heading.chapter, heading.text]);

const titles = newest.format.chapters.map(({ title }) => title);
const whole = (changes: Readonly<Record<number, string>> = {}): string =>
  titles.map((title, index) => `${changes[index + 1] ?? title}\n这里是正文。`).join("\n");
const chapters = (text: string): string =>
  found(text)
    .map(([chapter]) => chapter)
    .join("");

it("finds the six chapters", () => {
  expect(found(whole()).map(([, heading]) => heading)).toEqual(titles);
});

it.each([
  "（二）依申请公开政府信息情况",
  "（五）行政复议和行政诉讼情况",
  "（一）主动公开政府信息情况",
  "（四）政府信息公开行政复议、行政诉讼情况",
  "3. 存在的主要问题及改进情况",
  "3．收到和处理政府信息公开申请的情况",
  "主动公开政府信息情况",
  "1.总体情况",
])("takes the sub-heading %s inside chapter 一 for no chapter", (heading) => {
  const text = whole({ 1: `一、总体情况\n第一段。\n${heading}\n第二段。` });
  expect(found(text).map(([, words]) => words)).toEqual(titles);
});

it.each<[number, string]>([
  [1, "一、本年度总体情况"],
  [1, "一、信息公开工作基本情况"],
  [1, "一、总体情况："],
  [1, "一、2024年政府信息公开工作的总体情况"],
  [1, "一、概述"],
  [2, "二、主动公开政府政府情况"],
  [2, "二、主动公开信息情况"],
  [3, "三、收到的处理政府信息公开申请情况"],
  [3, "三、依申请公开办理情况"],
  [4, "四、行政复议和诉讼情况"],
  [5, "五、存在的问题与不足"],
  [5, "五、乡镇信息公开的建议和下一步工作思考"],
  [6, "六、其他事项"],
  [6, "六、需要说明的其他情况"],
])("chapter %i renamed %s is that chapter", (place, heading) => {
  expect(found(whole({ [place]: heading }))[place - 1]).toEqual([String(place), heading]);
  expect(chapters(whole({ [place]: heading }))).toBe("123456");
});

it("takes lines of the tables for no chapters", () => {
  const rows =
    "一、本年新收政府信息公开申请数量\n二、上年结转政府信息公开申请数量\n三、本年度办理结果\n四、结转下年度继续办理";
  expect(found(whole({ 3: `${titles[2] ?? ""}\n${rows}` })).map(([, words]) => words)).toEqual(titles);
});

it("knows digits where other chapters have them, too", () => {
  expect(chapters(whole({ 1: "1、 总体情况", 4: "4、政府信息公开行政复议、行政诉讼情况" }))).toBe("123456");
});

it("knows headings whose numbers a program has lost", () => {
  expect(chapters(titles.map((title) => `${title.slice(2)}\n正文。`).join("\n"))).toBe("123456");
});

it("reads chapters that are all numbered （一）", () => {
  expect(chapters(titles.map((title) => `（${title.charAt(0)}）${title.slice(2)}\n正文。`).join("\n"))).toBe("123456");
});

it("prefers the headings above text to a list of contents", () => {
  const text = `目录\n${titles.join("\n")}\n${whole()}`;
  expect(headingsIn(text.split("\n"), newest).map(({ line }) => line)).toEqual([7, 9, 11, 13, 15, 17]);
});

it("keeps a heading that is out of order, to be told", () => {
  const [one = "", two = "", three = "", four = "", five = "", six = ""] = titles;
  const text = [one, two, three, four, six, five].map((title) => `${title}\n正文。`).join("\n");
  expect(chapters(text)).toBe("123465");
});

it("joins a heading that is broken over two lines, and parts one from its paragraph", () => {
  const text = whole({ 1: "一、总体情况。2024年，我局认真落实条例。", 3: "三、收到和处理政府信息公开\n申请情况" });
  const headings = headingsIn(text.split("\n"), newest);
  expect(headings.map(({ chapter }) => chapter).join("")).toBe("123456");
  expect(headings[0]).toMatchObject({ text: "一、总体情况", rest: "2024年，我局认真落实条例。" });
  expect(headings[2]).toMatchObject({ text: "三、收到和处理政府信息公开申请情况" });
});

it("is done with a long text of such lines in no time", () => {
  const text = "一、总体情况\n".repeat(100_000);
  const start = process.cpuUsage();
  expect(headingsIn(text.split("\n"), newest).length).toBe(1);
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
});
