import type { TextFinding } from "../proofreader/text-finding";
import type { Finding } from "../rules/finding";

/** 问题类别 of a fault in the tables, as circulars count them. */
export function categoryOf({ code }: Pick<Finding, "code">): string {
  switch (code) {
    case "unbalanced":
    case "too-large":
    case "share-too-large":
      return "勾稽不平";
    case "control-differs":
      return "与核对数不符";
    case "differs-from-previous":
      return "与上年不衔接";
    case "jumped":
    case "repeated":
      return "和上年比变化异常";
    case "other-format":
      return "格式不对";
    case "blank-cells":
      return "漏填";
    case "expected-zero":
    case "above-limit":
      return "数不合理";
    case "not-a-count":
    case "not-an-amount":
    case "unreadable":
    case "placeholder":
    case "reworded":
    case "stored-as-text":
    case "shown-otherwise":
    case "not-computed":
    case "stale-result":
      return "填写不规范";
    default:
      return code satisfies never;
  }
}

/** The same of a fault in the text: held against the tables, or by itself. */
export const categoryOfText = ({ cells }: Pick<TextFinding, "cells">): string =>
  cells.length > 0 ? "文字与表不一致" : "文字问题";
