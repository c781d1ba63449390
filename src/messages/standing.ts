import type { Examination } from "../examination/examine";
import { unitTypeOf } from "../report/propose-unit";
import { missingChapters } from "./draft-reasons";

/** How far a report is, by what it is made of: the words that every panel, the 校验单 and the header use for it. */
export interface Standing {
  /** 平, 未填完, 3 处 */
  readonly tables: string;
  /** 没有发现问题, 没有写, 3 处 */
  readonly text: string;
  /** Every figure is there, every rule of the tables holds, and nothing of them must be explained. */
  readonly isBalanced: boolean;
  /** The text is written, and nothing in it must be mended, explained or brought up to date. */
  readonly isTextClean: boolean;
  /** How many checks nobody makes, because they were switched off. */
  readonly switchedOff: number;
}

/** `stale` counts the sentences whose figures are no longer those of the tables, as far as no finding speaks of them. */
export function standingOf(
  { read, mistakes, texts }: Pick<Examination, "read" | "mistakes" | "texts">,
  stale = 0,
): Standing {
  const { report, form } = read;
  const inTables = mistakes.filter(({ isOpen }) => isOpen).length;
  const isFilled = form.tables.every(({ cells }) => cells.every(({ id }) => report.cells.has(id)));
  const inText = texts.filter(({ isOpen }) => isOpen).length;
  const unwritten = missingChapters(report, form).length;
  return {
    tables: inTables > 0 ? `${inTables} 处` : isFilled ? "平" : "未填完",
    text: `${inText > 0 ? `${inText} 处` : wordsOnText(unwritten, report.text.size, stale, texts.length)}${waitingFor(read)}`,
    isBalanced: inTables === 0 && isFilled,
    isTextClean: inText === 0 && unwritten === 0 && stale === 0,
    switchedOff: report.switchedOff.length,
  };
}

/** “表：平；正文：3 处”: what is said never covers more than it names. */
export const describeStanding = ({ tables, text, switchedOff }: Standing): string =>
  `表：${tables}；正文：${text}${switchedOff === 0 ? "" : `；关掉了 ${switchedOff} 项核对`}`;

function wordsOnText(unwritten: number, written: number, stale: number, reminders: number): string {
  if (stale > 0) return `${stale} 句要更新`;
  if (unwritten > 0) return written === 0 ? "没有写" : "没有写完";
  return reminders > 0 ? `没有要改的，提醒 ${reminders} 条` : "没有发现问题";
}

const waitingFor = ({ report }: Examination["read"]): string =>
  unitTypeOf(report) === undefined ? "（没有选单位类型，有的没有核对）" : "";
