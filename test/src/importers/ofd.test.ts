import { strToU8, zipSync } from "fflate";
import { platform } from "../../../cli/platform";
import { allFormats } from "../../../src/formats/all-formats";
import { readOfd } from "../../../src/importers/ofd";
import { refusalOf } from "./refusal-of";
import { sketch } from "./sketch";

const context = { definitions: allFormats, platform };

/** An OFD of one page, which draws what is given. */
const ofdOf = (drawn: string, document = '<Pages><Page ID="1" BaseLoc="/Doc_0\\P.xml"/></Pages>'): Uint8Array =>
  zipSync({
    "OFD.xml": strToU8("<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>"),
    "Doc_0/Document.xml": strToU8(`<Document>${document}</Document>`),
    "Doc_0/P.xml": strToU8(`<Page><Content><Layer>${drawn}</Layer></Content></Page>`),
    "Doc_0/T.xml": strToU8(`<Page><Content><Layer>${text(20, 60, "模板上的字写在后面")}</Layer></Content></Page>`),
  });

const text = (x: number, y: number, words: string): string =>
  `<TextObject Boundary="${x} ${y} 100 5" Size="4"><TextCode X="0" Y="4" DeltaX="4">${words}</TextCode></TextObject>`;
const line = (left: number, top: number, right: number, bottom: number): string =>
  `<PathObject Boundary="${left} ${top} 1 1"><AbbreviatedData>M 0 0 L ${right - left} ${bottom - top}</AbbreviatedData></PathObject>`;

it("reads words where they stand, with what lies behind a page, along paths that begin at the root", () => {
  const document =
    '<CommonData><TemplatePage ID="7" BaseLoc="T.xml"/></CommonData><Pages><Page BaseLoc="/Doc_0/P.xml"/></Pages>';
  const page = `<Template TemplateID="7"/>${text(20, 40, "二、主动公开")}${text(20, 30, "一、总体情况")}`;
  expect(sketch(readOfd(ofdOf(page, document), context))).toEqual([
    "一、总体情况",
    "二、主动公开",
    "模板上的字写在后面",
  ]);
});

it("takes what stands between borders as boxes, and a number that was too long for one as a number", () => {
  const borders =
    [20, 60, 71].map((x) => line(x, 20, x, 40)).join("") + [20, 30, 40].map((y) => line(20, y, 71, y)).join("");
  const words = text(21, 21, "公开数量") + text(61, 20.5, "１２") + text(61, 25, "３") + text(21, 31, "规章");
  expect(sketch(readOfd(ofdOf(borders + words), context))).toEqual([["公开数量|１２３", "规章|"]]);
});

it("refuses what holds no words, lacks its pages, or has more than any report", () => {
  expect(refusalOf(() => readOfd(ofdOf(""), context))).toBe("scanned-pages");
  expect(refusalOf(() => readOfd(ofdOf("", '<Pages><Page BaseLoc="Q.xml"/></Pages>'), context))).toBe("broken-pages");
  const pages = '<Page BaseLoc="P.xml"/>'.repeat(151);
  expect(refusalOf(() => readOfd(ofdOf("", `<Pages>${pages}</Pages>`), context))).toBe("too-many-pages");
  const crowded = Array.from({ length: 60_001 }, (_, index) => line(index % 97, index % 89, 100, (index * 7919) % 999));
  expect(refusalOf(() => readOfd(ofdOf(crowded.join("")), context))).toBe("too-crowded-pages");
});
