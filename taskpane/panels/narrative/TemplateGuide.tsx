import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { NamedFact } from "../../../src/narrative/fact-names";
import { usePaneStyles } from "../../components/pane-styles";

const useStyles = makeStyles({ list: { marginBottom: tokens.spacingVerticalS } });

/** How templates are written, in short; src/narrative/README.md has all of it. */
export function TemplateGuide({ names }: { readonly names: readonly (readonly [string, NamedFact])[] }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const labels = names.filter(([, { kind }]) => kind !== "cell").map(([label]) => label);
  return (
    <>
      <ul className={mergeClasses(pane.bulletList, styles.list)}>
        <li>“# 一、总体情况”开始一部分，“## 主动公开”开始一个小标题，编号自动加。</li>
        <li>一行写一句，末尾写句号；连着的行是一段，空一行另起一段。“//”开头的行是备注。</li>
        <li>
          {"{本年新收}"} 换成表里的数；{"{本年新收：同比}"} 写成“同比增长12.5%”；还有 增减、上年、占 办结、占比变化
          办结。
        </li>
        <li>{"<，上年结转{上年结转}件>"}：里面的数没填或者是 0，尖括号里整个不写。</li>
        <li>{"〖{年度}年，{自称}〗"}：只有这句是一段的第一句时才写。</li>
        <li>
          ［本年新收 = 0］开头的行，条件成立才写；下一行［否则］接着写另一种。条件可以用 = &gt;
          &lt;、增长、下降、持平、已填、未填、有上年，用“ 且 ”“ 或 ”连接。
        </li>
        <li>某一格写成“自然人·予以公开”“行政复议·结果维持”。</li>
      </ul>
      <p className={pane.paragraph}>可以用的名称：{labels.join("、")}。</p>
    </>
  );
}
