/** The words right before a number. */
export const before = (words: string): RegExp => new RegExp(`(?:${words})(?:申请)?#(?:申请)?/`);

/**
 * The words right before it, or right behind it and nothing before: “13件部分公开”, “2件转入下年”.
 */
export const around = (words: string): RegExp =>
  new RegExp(
    `(?:${words})(?:申请)?#(?:申请)?中?/|` +
      `^(?:[有对仅尚仍还余年末底]|发生|引发|申请)*#(?:申请)?/?(?:作出|作|系|属|被|以|因|由于|依法|经审查|来自)*(?:${words})`,
  );
