import type { Quantity } from "../../rules/quantity";

const unit = "件";

/** Made known, not made. */
const PUBLISHED =
  /公开|公示|归集|上传|报送|录入|公布|发布|推送|信息|案卷|评查|抽查|结果|服务|事项|简易|一般|普通|不予|减轻|不服|其中/;

const IN_SERVICE =
  /大厅|窗口|办件|服务中心|线上|网上|代办|案例|清单|流程|检查|评查|复议|诉讼|归集|(?:公示|公开|归集|公布)[^，。；]{0,10}行政(?:许可|处罚|强制)/;

/**
 * 处理决定 of chapter 二, the same cells in all formats. Only what says that decisions were made is held against them:
 * decisions that were published, sent on or looked through are others.
 */
const decisions = (id: string, label: string, short: string, row: string): Quantity => ({
  id,
  label,
  unit,
  cells: [`disclosure/${row}/decisions`],
  wordings: [
    {
      readings: [{ label: `${label}处理决定`, cells: [`disclosure/${row}/decisions`] }],
      phrase: new RegExp(
        `(?:作出|做出|下达|出具|实施|采取)${label}(?:处理)?(?:决定书?|措施)?#(?:决定书?)?/|` +
          `(?:作出|做出|下达|实施|采取)(?:处理)?#${label}(?:处理)?(?:决定书?|措施)?/`,
      ),
      topics: ["decisions"],
      narrowed: PUBLISHED,
      unlessInSentence: /公示|归集|工作日|评查/,
    },
    {
      // without a verb, in a list of them
      readings: [{ label: `${label}处理决定`, cells: [`disclosure/${row}/decisions`] }],
      phrase: new RegExp(`^(?:办理)?(?:${label}(?:处理|措施)?(?:类?决定)?|${short}(?:[一二两三]类)?决定|${short})#/`),
      topics: ["decisions"],
      narrowed: PUBLISHED,
      unlessInSentence: IN_SERVICE,
    },
  ],
});

/** What sentences count of the decisions of chapter 二. */
export const decisionFigures: readonly Quantity[] = [
  decisions("licenses", "行政许可", "许可", "licenses"),
  decisions("penalties", "行政处罚", "处罚", "penalties"),
  decisions("compulsions", "行政强制", "强制", "compulsions"),
];
