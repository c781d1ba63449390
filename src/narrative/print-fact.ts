import type { CellId } from "../report/report";
import { AMOUNT_SCALE } from "../report/report-format";
import { printFact, type FactLookup, type KnownFact } from "./fact-values";
import type { FactExpression } from "./template";

/** What was done to the cells to get what is printed. */
export type Operation =
  "value" | "sum" | "entered" | "last-year" | "growth" | "difference" | "share" | "share-difference";

/** A fact as it stands in a sentence. */
export interface PrintedFact {
  /** As the template writes it: 本年新收：同比. */
  readonly fact: string;
  readonly text: string;
  readonly cells: readonly CellId[];
  readonly operation: Operation;
}

export interface PrintedGap {
  readonly printed: PrintedFact;
  /** A 0 is not worth an optional part. */
  readonly isZero: boolean;
}

/** This year's facts, and last year's where there is a report of it. */
export interface FactSources {
  readonly now: FactLookup;
  readonly before: FactLookup | undefined;
}

/** What a gap prints; undefined where something it needs is not there. */
export function printGap(fact: FactExpression, sources: FactSources): PrintedGap | undefined {
  const { written, name, wording } = fact;
  const known = sources.now(name);
  const print = (text: string | undefined, operation: Operation, isZero: boolean, cells = known.cells) =>
    text === undefined ? undefined : { printed: { fact: written, text, cells, operation }, isZero };
  switch (wording.kind) {
    case "value": {
      if (known.value === undefined) return undefined;
      const operation = known.cells.length === 0 ? "entered" : known.cells.length === 1 ? "value" : "sum";
      return print(printFact(known.value), operation, isZeroFact(known));
    }
    case "last-year": {
      const before = sources.before?.(name);
      return before?.value && print(printFact(before.value), "last-year", isZeroFact(before));
    }
    case "growth":
      return print(growthText(known, sources.before?.(name)), "growth", false);
    case "difference":
      return print(differenceText(known, sources.before?.(name)), "difference", false);
    case "share": {
      const whole = sources.now(wording.of);
      const share = shareOf(known, whole);
      return print(share === undefined ? undefined : `${printTenths(share)}%`, "share", share === 0, [
        ...known.cells,
        ...whole.cells,
      ]);
    }
    case "share-difference": {
      const whole = sources.now(wording.of);
      const before = sources.before;
      const text = before && shareDifference(shareOf(known, whole), shareOf(before(name), before(wording.of)));
      return print(text, "share-difference", false, [...known.cells, ...whole.cells]);
    }
    default:
      return wording satisfies never;
  }
}

/** This year's number against last year's: above 0 it grew. undefined where one of them is not known. */
export function trendOf(name: string, { now, before }: FactSources): number | undefined {
  const one = countedNumber(now(name));
  const other = countedNumber(before?.(name));
  return one === undefined || other === undefined ? undefined : one - other;
}

export const numberOf = (fact: KnownFact | undefined): number | undefined =>
  fact?.value?.kind === "number" ? fact.value.value : undefined;

/** The same, where it was counted: 近300 is no number to work with. */
const countedNumber = (fact: KnownFact | undefined): number | undefined =>
  fact?.value?.kind === "number" && fact.value.isAbout !== true ? fact.value.value : undefined;

/** The number in the unit that it is printed in, for comparing it with one that a template names. */
export function printedNumber(fact: KnownFact): number | undefined {
  const number = numberOf(fact);
  if (number === undefined || fact.value?.kind !== "number") return undefined;
  return fact.value.isAmount ? number / AMOUNT_SCALE : number;
}

const isZeroFact = ({ value }: KnownFact): boolean => value?.kind === "number" && value.value === 0;

/** 同比增长12.5%; from 0 there is no rate, so the difference is told. */
function growthText(now: KnownFact, before: KnownFact | undefined): string | undefined {
  const one = countedNumber(now);
  const other = countedNumber(before);
  if (one === undefined || other === undefined) return undefined;
  if (one === other) return "与上年持平";
  const tenths = other === 0 ? 0 : roundedRatio(Math.abs(one - other) * 1000, other);
  if (tenths === 0) return differenceText(now, before);
  return `同比${one > other ? "增长" : "下降"}${printTenths(tenths)}%`;
}

/** 比上年增加5件. */
function differenceText(now: KnownFact, before: KnownFact | undefined): string | undefined {
  const one = countedNumber(now);
  const other = countedNumber(before);
  if (one === undefined || other === undefined || now.value?.kind !== "number") return undefined;
  if (one === other) return "与上年持平";
  const difference = printFact({ kind: "number", isAmount: now.value.isAmount, value: Math.abs(one - other) });
  return `比上年${one > other ? "增加" : "减少"}${difference}${now.unit}`;
}

/** In tenths of a percent. */
function shareOf(part: KnownFact, whole: KnownFact): number | undefined {
  const one = countedNumber(part);
  const all = countedNumber(whole);
  return one === undefined || all === undefined || all === 0 ? undefined : roundedRatio(one * 1000, all);
}

function shareDifference(now: number | undefined, before: number | undefined): string | undefined {
  if (now === undefined || before === undefined) return undefined;
  if (now === before) return "与上年持平";
  return `比上年${now > before ? "提高" : "降低"}${printTenths(Math.abs(now - before))}个百分点`;
}

/** Half is rounded up, on whole numbers: a rate must not hang on how a machine keeps fractions. */
const roundedRatio = (part: number, whole: number): number => Math.floor((2 * part + whole) / (2 * whole));

/** 125 is 12.5, 500 is 50. */
const printTenths = (tenths: number): string =>
  tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${tenths % 10}`;
