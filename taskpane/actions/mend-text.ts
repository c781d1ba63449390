import { changedTextPatches } from "../../src/binding/text-cells";
import { mendOf } from "../../src/proofreader/text-mends";
import { freshView } from "./fresh-view";
import { writeUndoable } from "./undoable";
import { addressOfText, type ReportView } from "../session/report-view";
import type { Session } from "../session/session";

/** Makes the change of words that a card offers; none where the text has changed since. */
export async function mendText(session: Session, view: ReportView, id: string): Promise<string> {
  const { bound, examination } = await freshView(session, view);
  const finding = examination.texts.find((one) => one.id === id)?.finding;
  const mend = finding && mendOf(finding, bound.report);
  if (finding === undefined || mend === undefined) return "这句话刚才改过了，没有写入。请看新的核对结果。";
  const place = addressOfText(bound, finding);
  const patches = changedTextPatches(
    bound.written,
    mend.change,
    mend.isEverywhere ? undefined : [place].flatMap((one) => one ?? []),
  );
  const count = patches.reduce((sum, { cells }) => sum + cells.length, 0);
  if (count === 0) return "没有改：这些字不在“正文”和“封面与前言”表里，或者那一格里有几处一样的，请自己改。";
  if (place !== undefined) await session.workbook.select(place);
  await writeUndoable(session, patches, () => session.workbook.write(patches));
  return `已把“${mend.from}”改为“${mend.to}”，改了 ${count} 格。`;
}
