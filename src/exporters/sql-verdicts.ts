import { type CellId, isPrevious, previousOf } from "../report/report";
import type { KindName, ReadId, Rule, RuleOf } from "../rules/rule";
import type { Verdict } from "../rules/verdict";

/** How a statement calls what a rule reads: one row a report, a column a figure. */
export interface SqlNames {
  /** A DOUBLE in the unit that the cell is held in; NULL for a blank, and for what cannot be read. */
  number(id: ReadId): string;
  /** A condition: something stands there, were it a text. */
  isFilled(id: ReadId): string;
  /** A condition: blank, and no total that the sheet computes. */
  isMissed(cell: CellId): string;
  readonly year: string;
  readonly unitType: string;
}

type SqlOf<R extends Rule> = (rule: R, names: SqlNames) => string;

/** Each kind's verdict as SQL that every engine reads alike. A kind that SQL cannot judge says undefined. */
const kinds: { readonly [Name in KindName]: SqlOf<RuleOf<Name>> | undefined } = {
  balance({ left, right, control }, names) {
    const judged = equalityCases(left, right, names);
    const isOff = control === undefined ? [] : [when(not(names.isFilled(control)), "not-judged")];
    return caseOf([...isOff, ...judged], "incomplete");
  },
  "at-most"(rule, names) {
    const [smaller, larger] = [rule.smaller, rule.larger].map((ids) => sidesOf(ids, names)) as [Side, Side]; // of two, two
    return caseOf(
      [
        when(`${larger.whole} IS NOT NULL AND ${smaller.known} > ${larger.known}`, "broken"),
        when(`${larger.whole} IS NULL OR ${smaller.whole} IS NULL`, "incomplete"),
      ],
      "satisfied",
    );
  },
  share({ part, whole, limit, from }, { number }) {
    const [left, right] = [number(part), number(whole)];
    return caseOf(
      [
        when(`${left} IS NULL OR ${right} IS NULL`, "incomplete"),
        when(`${right} < ${literal(from)}`, "not-judged"),
        when(`${left} <= ${literal(limit)} * ${right} + 1e-9`, "satisfied"),
      ],
      "broken",
    );
  },
  entry({ cell, value }, { number, isFilled }) {
    const found = number(cell);
    const isWhole = `${found} = FLOOR(${found}) AND ABS(${found}) <= ${literal(Number.MAX_SAFE_INTEGER)}`;
    return caseOf(
      [
        when(not(isFilled(cell)), "not-judged"),
        when(value === "change" ? isWhole : `${isWhole} AND ${found} >= 0e0`, "satisfied"),
      ],
      "broken",
    );
  },
  "expected-zero"({ cells, whenZero = [] }, { number }) {
    const others = whenZero.map((id) => `COALESCE(${number(id)}, 1e0) <> 0e0`);
    return caseOf(
      [
        ...(others.length === 0 ? [] : [when(others.join(" OR "), "not-judged")]),
        when(cells.map((cell) => `${number(cell)} > 0e0`).join(" OR "), "broken"),
        when(cells.map((cell) => `${number(cell)} IS NULL`).join(" OR "), "incomplete"),
      ],
      "satisfied",
    );
  },
  below({ cell, limit }, { number }) {
    const found = number(cell);
    return caseOf(
      [when(`${found} IS NULL`, "incomplete"), when(`${found} < ${literal(limit)}`, "satisfied")],
      "broken",
    );
  },
  filled({ cells }, { isFilled, isMissed }) {
    return caseOf(
      [
        when(cells.map((cell) => not(isFilled(cell))).join(" AND "), "not-judged"),
        when(cells.map(isMissed).join(" OR "), "broken"),
      ],
      "satisfied",
    );
  },
  "carry-over"({ left, right }, names) {
    const given = right.filter(isPrevious).map((id) => `${names.number(id)} IS NULL`);
    const isUnknown = given.length === 0 ? [] : [when(given.join(" OR "), "not-judged")];
    return caseOf([...isUnknown, ...equalityCases(left, right, names)], "incomplete");
  },
  jump({ cell, times, least }, { number }) {
    const [now, before] = [number(cell), number(previousOf(cell))];
    const [less, more] = [`LEAST(${now}, ${before})`, `GREATEST(${now}, ${before})`];
    return caseOf(
      [
        when(`${before} IS NULL`, "not-judged"),
        when(`${now} IS NULL`, "incomplete"),
        when(`${more} >= ${literal(times)} * ${less} AND ${more} - ${less} > ${literal(least)}`, "broken"),
      ],
      "satisfied",
    );
  },
  repeated({ cells, least }, { number }) {
    const counting = cells.map((cell) => `CASE WHEN ${number(cell)} <> 0e0 THEN 1 ELSE 0 END`).join(" + ");
    const isSame = cells.map((cell) => `${number(cell)} = ${number(previousOf(cell))}`).join(" AND ");
    return caseOf(
      [
        when(cells.map((cell) => `${number(previousOf(cell))} IS NULL`).join(" OR "), "not-judged"),
        when(cells.map((cell) => `${number(cell)} IS NULL`).join(" OR "), "incomplete"),
        when(`${isSame} AND ${counting} >= ${least}`, "broken"),
      ],
      "satisfied",
    );
  },
  "format-year"({ firstYear, lastYear }, { year }) {
    const isIn = lastYear === undefined ? `${year} >= ${firstYear}` : `${year} BETWEEN ${firstYear} AND ${lastYear}`;
    return caseOf([when(`${year} IS NULL`, "not-judged"), when(isIn, "satisfied")], "broken");
  },
};

/** How the rule stands in a report, as an expression that gives the verdict's name; undefined where SQL cannot say. */
export function verdictSql(rule: Rule, names: SqlNames): string | undefined {
  const write = kinds[rule.kind] as SqlOf<Rule> | undefined; // the record of the rule's own kind
  const verdict = write?.(rule, names);
  if (verdict === undefined || rule.appliesTo === undefined) return verdict;
  const types = rule.appliesTo.unitTypes.map((one) => `'${one}'`).join(", ");
  return `CASE WHEN ${names.unitType} IN (${types}) THEN ${verdict} ELSE 'not-judged' END`;
}

const when = (condition: string, verdict: Verdict): string => `WHEN ${condition} THEN '${verdict}'`;
const caseOf = (cases: readonly string[], otherwise: Verdict): string =>
  `CASE ${cases.join(" ")} ELSE '${otherwise}' END`;
const not = (condition: string): string => `NOT (${condition})`;

/** A DOUBLE, so that every step is the one that the checker takes. */
const literal = (number: number): string => `${number}e0`;

interface Side {
  /** The sum; NULL where anything of it is not known. */
  readonly whole: string;
  /** What is known of the sum. */
  readonly known: string;
}

function sidesOf(ids: readonly ReadId[], { number }: SqlNames): Side {
  if (ids.length === 0) return { whole: "0e0", known: "0e0" };
  const known = ids.map((id) => `COALESCE(${number(id)}, 0e0)`).join(" + ");
  return { whole: `(${ids.map(number).join(" + ")})`, known: plain(`(${known})`) };
}

/** Without what adding in binary leaves behind the sixth decimal, as plainNumber does it. */
const plain = (sum: string): string =>
  `CASE WHEN ${sum} = FLOOR(${sum}) THEN ${sum} ELSE FLOOR(${sum} * 1e6 + 5e-1) / 1e6 END`;

/** Whether two sums are the same, or could be with blanks filled in; what none of these says is incomplete. */
function equalityCases(left: readonly ReadId[], right: readonly ReadId[], names: SqlNames): readonly string[] {
  const [one, other] = [sidesOf(left, names), sidesOf(right, names)];
  const difference = `(${one.whole} - ${other.whole}) * 1e6`;
  return [
    when(`${difference} >= -5e-1 AND ${difference} < 5e-1`, "satisfied"),
    when(`${one.whole} IS NOT NULL AND ${other.whole} IS NOT NULL`, "broken"),
    when(`${one.whole} IS NOT NULL AND ${other.known} > ${one.known}`, "broken"),
    when(`${other.whole} IS NOT NULL AND ${one.known} > ${other.known}`, "broken"),
  ];
}
