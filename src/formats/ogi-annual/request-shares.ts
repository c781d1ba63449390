import type { Rate } from "../../rules/text-rules";
import {
  inAccepted,
  inDisclosed,
  inDisclosedOrPartly,
  inHandled,
  inNewlyReceived,
  ON_APPLICATIONS,
  sumOf,
  total,
} from "./request-readings";
import { carriedIn, handledTotal } from "./requests";
import { OTHER_WORK } from "./topics";

/** A whole that is named is no other. */
export const wholesByName = [
  [/新收/, [inNewlyReceived]],
  [/办结|答复|处理|结果/, [inHandled]],
  [/受理/, [inAccepted, inNewlyReceived]],
] as const;

export const rates: readonly Rate[] = [
  {
    phrase: /^(?:申请)?(?:年内|当年)?(?:办结率|办理率)(?:达到?)?#/,
    parts: [inHandled, sumOf("办理结果总计－上年结转", [handledTotal], [total(carriedIn)])],
    wholes: [inAccepted, inNewlyReceived],
    topics: ON_APPLICATIONS,
    aloneUnless: OTHER_WORK,
  },
  {
    phrase: /^(?:申请)?予以公开率#/,
    parts: [inDisclosed, inDisclosedOrPartly],
    wholes: [inHandled, inAccepted, inNewlyReceived],
    topics: ON_APPLICATIONS,
    aloneUnless: OTHER_WORK,
  },
];
