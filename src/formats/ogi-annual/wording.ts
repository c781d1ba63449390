/** The words right before a number. */
export const before = (words: string): RegExp => new RegExp(`(?:${words})(?:申请)?#(?:申请)?/`);

/**
 * The words right before it, or right behind it and nothing before: “13件部分公开”, “2件转入下年”. `notAfter`: behind one
 * of these characters the words mean something else.
 */
export const around = (words: string, notAfter?: string): RegExp =>
  new RegExp(
    `${notAfter === undefined ? "" : `(?:^|[^${notAfter}])`}(?:${words})(?:申请)?#(?:申请)?/|` +
      `^(?:申请)?#(?:申请)?/?(?:作出|作|系|属|被|以)?(?:${words})`,
  );
