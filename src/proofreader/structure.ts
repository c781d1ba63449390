import type { Report } from "../report/report";
import type { Heading } from "../report/manuscript";
import type { Subject } from "./subject";
import type { Remark } from "./text-finding";

/** Chapters, their titles and numbers, and what each must speak of. */
export function wrongStructure(subject: Subject): readonly Remark[] {
  return [
    ...wrongHeadings(subject),
    ...missingAspects(subject),
    ...missingDuties(subject),
    ...emptyChapters(subject),
    ...wrongLength(subject),
    ...wrongPreface(subject),
  ];
}

const at = (chapter: string, quote = "", start = 0) => ({ chapter, quote, start });

function wrongHeadings({ form, manuscript }: Subject): readonly Remark[] {
  const { headings, isWhole } = manuscript;
  if (!isWhole) return [];
  const { chapters } = form.format;
  const missing = chapters.filter(({ id }) => !headings.some(({ chapter }) => chapter === id));
  const order = headings.map(({ chapter }) => Number(chapter));
  const isInOrder = order.every((number, index) => index === 0 || number > (order[index - 1] ?? 0));
  const differing = headings.flatMap((heading): readonly Remark[] => {
    const title = chapters.find(({ id }) => id === heading.chapter)?.title ?? "";
    if (withoutNumber(heading.text) === withoutNumber(title)) return [];
    return [
      { check: "ST-CHAPTERS", severity: "warning", code: "title-differs", title, ...at(heading.chapter, heading.text) },
    ];
  });
  const odd = headings.filter((heading) => isOddlyNumbered(heading));
  return [
    ...(missing.length === 0
      ? []
      : [
          {
            check: "ST-CHAPTERS",
            code: "chapters-missing",
            titles: missing.map(({ title }) => title),
            ...at("title"),
          } as const,
        ]),
    ...(isInOrder ? [] : [{ check: "ST-CHAPTERS", code: "chapters-out-of-order", ...at("title") } as const]),
    ...differing,
    ...(odd.length === 0
      ? []
      : [
          {
            check: "ST-NUMBER",
            code: "odd-numbers",
            headings: odd.map(({ text }) => text),
            ...at(odd[0]?.chapter ?? "", odd[0]?.text),
          } as const,
        ]),
  ];
}

const withoutNumber = (heading: string): string =>
  heading
    .replace(/\s/g, "")
    .replace(/^(?:第[一二三四五六]部分[、.．:：]?|[（(]?[一二三四五六1-6１-６]+[)）]?[、.．,，:：]?)/, "")
    .replace(/[:：。]$/, "");

const isOddlyNumbered = ({ text, chapter }: Heading): boolean =>
  !text.replace(/\s/g, "").startsWith(`${"一二三四五六"[Number(chapter) - 1] ?? ""}、`);

function missingAspects({ form, manuscript }: Subject): readonly Remark[] {
  const text = manuscript.passages.get("1")?.trim() ?? "";
  // A chapter of a line or two is only begun.
  if (!manuscript.isWhole && text.length < 200) return [];
  if (text === "") return [];
  const labels = form.text.aspects.filter(({ stems }) => !stems.test(text)).map(({ label }) => label);
  return labels.length === 0 ? [] : [{ check: "ST-FIVE", code: "aspects-missing", labels, ...at("1") }];
}

/** art. 50(4) speaks of 各级人民政府; a 街道办事处 is an agency of one, so that it is only asked. */
function missingDuties({ form, manuscript, report }: Subject): readonly Remark[] {
  const severity = dutySeverity(report);
  const text = ["1", "5", "6"].map((id) => manuscript.passages.get(id) ?? "").join("\n");
  if (severity === undefined || text.trim().length < 200) return [];
  const labels = form.text.governmentDuties.filter(({ stems }) => !stems.test(text)).map(({ label }) => label);
  return labels.length === 0 ? [] : [{ check: "ST-GOVASSESS", severity, code: "duties-missing", labels, ...at("1") }];
}

function dutySeverity({ unitType, unit }: Pick<Report, "unitType" | "unit">): "explain" | "warning" | undefined {
  const name = unit.replace(/[（(].*$/, "").trim();
  if (unitType === "subdistrict" || (unitType === undefined && /街道(?:办事处)?$/.test(name))) return "warning";
  const isGovernment =
    unitType === undefined ? name.endsWith("人民政府") : ["city", "county", "township"].includes(unitType);
  return isGovernment ? "explain" : undefined;
}

const NOTHING = /^[\s。.]*(?:无|没有|暂无|略)?[\s。.]*$/;
const MEASURES = /改进|措施|下一步|今后|将|加强|加大|进一步|完善|提高|强化|健全|推进|优化|落实/;
const PROBLEMS = /问题|不足|差距|薄弱|不够|还不|有待|短板|欠缺|不高|不强|不多|滞后|不规范|不及时|困难|弱/;
const SHORTEST = 10;

function emptyChapters({ manuscript }: Subject): readonly Remark[] {
  const remarks: Remark[] = [];
  const written = (id: string): string | undefined => manuscript.passages.get(id)?.trim();
  const isPassedOver = (id: string): boolean =>
    written(id) === undefined ? !manuscript.isWhole && Number(id) < 6 && (written("6") ?? "") !== "" : true;
  const five = written("5") ?? "";
  // A whole text without the chapter is told that the chapter is missing.
  if (isPassedOver("5") && !(manuscript.isWhole && written("5") === undefined)) {
    if (NOTHING.test(five) || five.length < SHORTEST)
      remarks.push({ check: "ST-CH5", code: "chapter-empty", ...at("5", five) });
    else if (!MEASURES.test(five) || !PROBLEMS.test(five))
      remarks.push({ check: "ST-CH5", severity: "warning", code: "no-measures", ...at("5") });
  }
  if (written("6") === "") remarks.push({ check: "ST-CH6", code: "chapter-empty", ...at("6") });
  return remarks;
}

function wrongLength({ manuscript, lengthLimit }: Subject): readonly Remark[] {
  const length = (manuscript.passages.get("1") ?? "").replace(/\s/g, "").length;
  if (lengthLimit === undefined || length <= lengthLimit) return [];
  return [{ check: "ST-LEN", code: "too-long", length, limit: lengthLimit, ...at("1") }];
}

function wrongPreface({ form, manuscript }: Subject): readonly Remark[] {
  const outdated = ["preface", "1"].flatMap((chapter): readonly Remark[] => {
    const match = form.text.outdated.exec(manuscript.passages.get(chapter) ?? "");
    return match === null ? [] : [{ check: "ST-LAWREF", code: "outdated", ...at(chapter, match[0], match.index) }];
  });
  if (!manuscript.isWhole) return outdated;
  const head = `${manuscript.passages.get("preface") ?? ""}\n${(manuscript.passages.get("1") ?? "").slice(0, 300)}`;
  const labels = [
    ...(/条例》?|办公厅|国办/.test(head) ? [] : ["编制依据"]),
    ...(/1月1日.{0,12}12月31日|统计(?:期限|时限|时间)|所列数据/.test(head) ? [] : ["统计期限"]),
  ];
  return labels.length === 0
    ? outdated
    : [...outdated, { check: "ST-PERIOD", code: "preface-lacks", labels, ...at("preface") }];
}
