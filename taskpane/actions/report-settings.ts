import { type Palette, usualPalette } from "../../src/report/palette";
import type { ReportSettings } from "../../src/report/setting";
import type { SheetPatch } from "../../src/workbook/workbook-plan";
import type { ReportView } from "../session/report-view";
import type { Session } from "../session/session";
import { freshReport, type FreshReport, isSame } from "./fresh-view";
import { writeSettings } from "./write-settings";

/** What 设置 changes; the days are no choice of how to check, so 恢复默认 leaves them. */
type Chosen = Pick<ReportSettings, "switchedOff" | "lengthLimit" | "palette">;

const defaults: Chosen = { switchedOff: [], lengthLimit: undefined, palette: undefined };

/** Saves 送审日 and 上报期限; undefined takes a day away. */
export async function setDays(
  session: Session,
  view: ReportView,
  days: Pick<ReportSettings, "reviewOn" | "dueOn">,
): Promise<string> {
  await writeSettings(session.workbook, await freshReport(session, view), days);
  const isSet = days.reviewOn !== undefined || days.dueOn !== undefined;
  return isSet ? "已保存期限，还有几天写在窗格上面。" : "已去掉期限。";
}

/** Chooses the colours of what is wrong, in the sheets and in the pane. */
export async function setPalette(session: Session, view: ReportView, palette: Palette): Promise<string> {
  await writeChosen(session, await freshReport(session, view), { palette: kept(palette) });
  return palette === usualPalette ? "表和窗格的颜色已换回红黄色。" : "表和窗格的颜色已换成蓝橙色。";
}

/** 恢复默认, which 撤销 takes back while nobody has chosen anything else since. */
export async function restoreDefaults(session: Session, view: ReportView): Promise<string> {
  const fresh = await freshReport(session, view);
  const before = chosenIn(fresh);
  await writeChosen(session, fresh, defaults);
  session.offerUndo(async () => {
    const now = await freshReport(session, view);
    if (!isSame(chosenIn(now), chosenIn(fresh, defaults))) return "设置后来又改过，没有撤销。";
    await writeChosen(session, now, before);
    return "已撤销，设置恢复成改之前的样子。";
  });
  return "设置已恢复默认：检查全部打开，不限字数，颜色用红黄色。";
}

/** Whether there is anything for 恢复默认 to do. */
export const isDefault = (view: ReportView): boolean => isSame(chosenIn({ view }), chosenIn({ view }, defaults));

function chosenIn({ view }: Pick<FreshReport, "view">, part: Partial<Chosen> = {}): Chosen {
  const { switchedOff, lengthLimit, palette } = { ...view.bound.report, ...part };
  return { switchedOff, lengthLimit, palette };
}

/** The colours of the sheets change in the same batch as the setting, and only where another set is chosen. */
async function writeChosen(session: Session, fresh: FreshReport, part: Partial<Chosen>): Promise<void> {
  const { view } = fresh;
  const palette = "palette" in part ? (part.palette ?? usualPalette) : undefined;
  const isOther = palette !== undefined && palette !== (view.bound.report.palette ?? usualPalette);
  const patches = isOther ? view.sheets.map((sheet): SheetPatch => ({ sheet, cells: [], palette })) : [];
  await writeSettings(session.workbook, fresh, part, patches);
}

const kept = (palette: Palette): Palette | undefined => (palette === usualPalette ? undefined : palette);
