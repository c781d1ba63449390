import type { SourceBlock, SourceRemark, SourceTable } from "./source-document";

/** Who it is, and what only a ledger of requests asks of him besides. */
const NAME = /^(?:申请人|姓名|申请人(?:姓名|名称)|申请人[（(]?(?:姓名|名称)[）)]?|当事人)$/;
const OTHERS =
  /^(?:申请人)?(?:身份证(?:件)?(?:号码?)?|(?:有效)?证件号码?|(?:联系|手机)?电话(?:号码)?|联系方式|手机(?:号码?)?|(?:家庭|通讯|通信|联系)?(?:住址|地址)|电子邮[箱件]|邮箱)$/;
/** Heads stand near the top of a ledger. */
const ROWS_OF_HEADS = 10;
/** Fewer filled cells in a line are no entry. */
const LEAST_FILLED = 2;

/** Tables that list people with their numbers and addresses: a ledger, which has no place in a report. */
export function personalDataIn(blocks: readonly SourceBlock[]): readonly SourceRemark[] {
  return blocks.flatMap((block) => (block.kind === "table" ? (ledgerIn(block) ?? []) : []));
}

function ledgerIn({ place, cells }: SourceTable): SourceRemark | undefined {
  const rows = cells.values.map((row) => row.map((value) => String(value ?? "").replace(/\s/g, "")));
  for (const [index, row] of rows.slice(0, ROWS_OF_HEADS).entries()) {
    const columns = row.flatMap((text, column) => (NAME.test(text) || OTHERS.test(text) ? [column] : []));
    const heads = columns.map((column) => row[column] ?? "");
    if (!heads.some((head) => NAME.test(head)) || !heads.some((head) => OTHERS.test(head))) continue;
    const isEntry = (line: readonly string[]): boolean =>
      columns.filter((column) => (line[column] ?? "") !== "").length >= LEAST_FILLED;
    const entries = rows.slice(index + 1).filter(isEntry).length;
    if (entries === 0) continue;
    const name = place.kind === "sheet" ? place.sheet : undefined;
    return { code: "personal-data", sheet: name, heads: [...new Set(heads)], rows: entries };
  }
  return undefined;
}
