import type { SourceRemark } from "../source/source-document";

/** What there is to tell of a file itself, as one or two sentences. */
export function describeSourceRemark(remark: SourceRemark): string {
  switch (remark.code) {
    case "tracked-changes":
      return `文件里有 ${remark.count} 处修订没有接受或拒绝，已按全部接受读取。请看一眼是不是都要改。`;
    case "comments":
      return `文件里有 ${remark.count} 条批注，没有读。发布前请删除。`;
    case "pictures":
      return `文件里有 ${remark.count} 张图片，图片里的表没有读。表在图片里的，请照着填进标准表。`;
    case "personal-data": {
      const place = remark.sheet === undefined ? "文件里" : `“${remark.sheet}”里`;
      return `${place}像是申请台账（${remark.heads.join("、")}，${remark.rows} 行），有个人信息，没有读，也没有留。报送和公布前请删除。`;
    }
    case "attachments":
      return `表可能在附件里（${remark.names.map((name) => `“${name}”`).join("、")}），没有读。请把附件另存后一起读入。`;
    default:
      return remark satisfies never;
  }
}
