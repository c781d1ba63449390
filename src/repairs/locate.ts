import type { EqualitySystem } from "./equalities";

/** Where the figures of a system stand, by slot. */
export interface Figures {
  /** What stands there; 0 where it is not known. */
  readonly values: Float64Array;
  /** 1 where a change may be proposed. */
  readonly isFree: Uint8Array;
  /** 1 where nothing is known: a rule that reads it waits, unless no filling could satisfy it any more. */
  readonly isOpen: Uint8Array;
  /** 1 for rules that are not asked: their 核对数 is not given. By rule. */
  readonly isSilent: Uint8Array;
}

export interface SearchLimits {
  /** Sets of more cells than this are not looked for. */
  readonly mostCells: number;
  /** Steps of the search before it gives up: its bound in time, the same on every machine. */
  readonly mostSteps: number;
}

/** By how much each of some slots has to change. */
export type SlotChanges = readonly { readonly slot: number; readonly by: number }[];

export interface Located {
  /** Rules that are broken and must be mended, by their place in the system. */
  readonly broken: readonly number[];
  /** All smallest sets of changes that satisfy every broken rule and break no other; at most MOST_SETS of them. */
  readonly sets: readonly SlotChanges[];
  /** The search gave up: there may be more sets, or smaller ones than were looked for. */
  readonly isCutShort: boolean;
}

export const MOST_SETS = 64;
const MOST_CELLS = 8;
/** Up to so many cells every broken rule reads one whose change is forced: looking at one broken rule is enough. */
const FORCED_CELLS = 3;

/**
 * Finds the smallest sets of cells whose change satisfies every equality, the way errors of a product code are found:
 * somewhere in a smallest set is a rule that reads only one of its cells, and there the change is forced. Figures stay
 * whole and not negative. Everything is allotted once; a search only writes into it, and gives the same every time.
 */
export class Locator {
  private readonly residuals: Float64Array;
  /** 0: asked. 1: waits for something that could raise it, 2: that could lower it, 3: either. 4: not asked. */
  private readonly slack: Uint8Array;
  private readonly wasBroken: Uint8Array;
  private readonly brokenInClass: Int32Array;
  private readonly isUsed: Uint8Array;
  /** Changes that were tried before on the way here: sets with them are known. By slot, `sleepWidth` each. */
  private readonly sleeping: Float64Array;
  private readonly sleepCount: Int32Array;
  private readonly sleepWidth: number;
  private readonly sleptSlots: Int32Array;
  private slept = 0;
  private readonly pathSlots = new Int32Array(MOST_CELLS);
  private readonly pathChanges = new Float64Array(MOST_CELLS);
  private readonly foundSlots = new Int32Array(MOST_SETS * MOST_CELLS);
  private readonly foundChanges = new Float64Array(MOST_SETS * MOST_CELLS);
  private found = 0;
  private steps = 0;
  private mostSteps = 0;
  private size = 0;
  private brokenCount = 0;
  private figures: Figures;

  constructor(readonly system: EqualitySystem) {
    const rules = system.equalities.length;
    const slots = system.ids.length;
    const degree = system.ids.reduce((most, _, slot) => Math.max(most, this.end(slot) - this.start(slot)), 0);
    this.residuals = new Float64Array(rules);
    this.slack = new Uint8Array(rules);
    this.wasBroken = new Uint8Array(rules);
    this.brokenInClass = new Int32Array(system.classes);
    this.isUsed = new Uint8Array(slots);
    this.sleepWidth = degree * MOST_CELLS;
    this.sleeping = new Float64Array(slots * this.sleepWidth);
    this.sleepCount = new Int32Array(slots);
    this.sleptSlots = new Int32Array(slots * this.sleepWidth);
    const none = new Uint8Array(0);
    this.figures = { values: new Float64Array(0), isFree: none, isOpen: none, isSilent: none };
  }

  locate(figures: Figures, { mostCells, mostSteps }: SearchLimits): Located {
    this.prepare(figures);
    this.mostSteps = mostSteps;
    const broken = [...this.wasBroken.keys()].filter((rule) => this.wasBroken[rule] === 1 && this.slack[rule] === 0);
    const most = Math.min(mostCells, MOST_CELLS);
    if (broken.length > 0) {
      for (this.size = Math.max(1, ...this.brokenInClass); this.size <= most; this.size++) {
        this.search(0);
        if (this.found > 0 || this.steps > this.mostSteps) break;
      }
    }
    const isCutShort = this.steps > this.mostSteps || this.found === MOST_SETS;
    return { broken, sets: Array.from({ length: this.found }, (_, index) => this.setAt(index)), isCutShort };
  }

  private prepare(figures: Figures): void {
    const { ruleStart, slotsOfRule, coefficientsOfRule, constants } = this.system;
    this.figures = figures;
    this.found = 0;
    this.steps = 0;
    this.slept = 0;
    this.brokenCount = 0;
    this.isUsed.fill(0);
    this.sleepCount.fill(0);
    this.brokenInClass.fill(0);
    for (let rule = 0; rule < this.residuals.length; rule++) {
      let residual = -at(constants, rule);
      let slack = 0;
      for (let place = at(ruleStart, rule); place < at(ruleStart, rule + 1); place++) {
        const slot = at(slotsOfRule, place);
        const coefficient = at(coefficientsOfRule, place);
        residual += coefficient * at(figures.values, slot);
        if (at(figures.isOpen, slot) === 1) slack |= coefficient > 0 ? 1 : 2;
      }
      this.residuals[rule] = residual;
      this.slack[rule] = at(figures.isSilent, rule) === 1 ? 4 : slack;
      const isBroken = this.isBroken(rule);
      this.wasBroken[rule] = isBroken ? 1 : 0;
      if (isBroken && this.slack[rule] === 0) {
        this.countBroken(rule, 1);
      }
    }
  }

  private isBroken(rule: number): boolean {
    const residual = at(this.residuals, rule);
    const slack = at(this.slack, rule);
    if (slack === 0) return residual !== 0;
    return (slack === 1 && residual > 0) || (slack === 2 && residual < 0);
  }

  /** Looks for sets of `size` cells that go on from the `depth` cells changed so far. */
  private search(depth: number): void {
    const left = this.size - depth;
    if (this.brokenCount === 0 || left === 0) return;
    const sleptBefore = this.slept;
    if (left <= FORCED_CELLS) this.tryCellsOf(this.shortestBroken(), depth, left);
    else
      for (let rule = 0; rule < this.residuals.length; rule++)
        if (this.isToMend(rule)) this.tryForcedBy(rule, depth, left);
    this.wake(sleptBefore);
  }

  private isToMend(rule: number): boolean {
    return this.slack[rule] === 0 && this.residuals[rule] !== 0;
  }

  private shortestBroken(): number {
    const { ruleStart } = this.system;
    let chosen = 0;
    let fewest = Infinity;
    for (let rule = 0; rule < this.residuals.length; rule++) {
      const length = at(ruleStart, rule + 1) - at(ruleStart, rule);
      if (length >= fewest || !this.isToMend(rule)) continue;
      fewest = length;
      chosen = rule;
    }
    return chosen;
  }

  /** Tries every cell of a broken rule, with every change that some broken rule forces on it. */
  private tryCellsOf(chosen: number, depth: number, left: number): void {
    const { ruleStart, slotsOfRule, rulesOfSlot } = this.system;
    for (let place = at(ruleStart, chosen); place < at(ruleStart, chosen + 1); place++) {
      const slot = at(slotsOfRule, place);
      if (left === 1) {
        this.tryChange(slot, this.changeFor(slot, chosen), depth, left);
        continue;
      }
      for (let near = this.start(slot); near < this.end(slot); near++) {
        const rule = at(rulesOfSlot, near);
        if (this.isToMend(rule)) this.tryChange(slot, this.changeFor(slot, rule), depth, left);
      }
    }
  }

  /** Tries every cell of a broken rule, with the change that this rule forces on it. */
  private tryForcedBy(rule: number, depth: number, left: number): void {
    const { ruleStart, slotsOfRule } = this.system;
    for (let place = at(ruleStart, rule); place < at(ruleStart, rule + 1); place++) {
      const slot = at(slotsOfRule, place);
      this.tryChange(slot, this.changeFor(slot, rule), depth, left);
    }
  }

  /** What the change of this slot must be if no other cell of the rule changes. */
  private changeFor(slot: number, rule: number): number {
    const { rulesOfSlot, coefficientsOfSlot } = this.system;
    for (let near = this.start(slot); near < this.end(slot); near++)
      if (at(rulesOfSlot, near) === rule) return -at(this.residuals, rule) / at(coefficientsOfSlot, near);
    return 0;
  }

  private tryChange(slot: number, by: number, depth: number, left: number): void {
    if (at(this.figures.isFree, slot) === 0 || this.isUsed[slot] === 1 || this.found === MOST_SETS) return;
    const value = at(this.figures.values, slot) + by;
    if (by === 0 || value < 0 || !Number.isSafeInteger(value) || this.isAsleep(slot, by)) return;
    if (++this.steps > this.mostSteps) return;
    this.apply(slot, by);
    this.pathSlots[depth] = slot;
    this.pathChanges[depth] = by;
    this.isUsed[slot] = 1;
    if (this.brokenCount === 0) {
      if (left === 1 && this.breaksNothing()) this.keep();
    } else if (this.canBeMendedBy(left - 1)) {
      this.search(depth + 1);
    }
    this.isUsed[slot] = 0;
    this.apply(slot, -by);
    this.putToSleep(slot, by);
  }

  private apply(slot: number, by: number): void {
    const { rulesOfSlot, coefficientsOfSlot } = this.system;
    for (let near = this.start(slot); near < this.end(slot); near++) {
      const rule = at(rulesOfSlot, near);
      const before = at(this.residuals, rule);
      const after = before + at(coefficientsOfSlot, near) * by;
      this.residuals[rule] = after;
      if (this.slack[rule] === 0 && (before === 0) !== (after === 0)) this.countBroken(rule, before === 0 ? 1 : -1);
    }
  }

  private countBroken(rule: number, step: 1 | -1): void {
    const index = at(this.system.classOfRule, rule);
    this.brokenCount += step;
    this.brokenInClass[index] = at(this.brokenInClass, index) + step;
  }

  private canBeMendedBy(cells: number): boolean {
    for (let index = 0; index < this.brokenInClass.length; index++)
      if (at(this.brokenInClass, index) > cells) return false;
    return true;
  }

  /** No rule that still waits for figures has become impossible. */
  private breaksNothing(): boolean {
    for (let rule = 0; rule < this.slack.length; rule++)
      if (this.slack[rule] !== 0 && this.wasBroken[rule] === 0 && this.isBroken(rule)) return false;
    return true;
  }

  private isAsleep(slot: number, by: number): boolean {
    const first = slot * this.sleepWidth;
    for (let index = first; index < first + at(this.sleepCount, slot); index++)
      if (this.sleeping[index] === by) return true;
    return false;
  }

  private putToSleep(slot: number, by: number): void {
    const count = at(this.sleepCount, slot);
    if (count === this.sleepWidth) return;
    this.sleeping[slot * this.sleepWidth + count] = by;
    this.sleepCount[slot] = count + 1;
    this.sleptSlots[this.slept++] = slot;
  }

  private wake(until: number): void {
    while (this.slept > until) {
      const slot = at(this.sleptSlots, --this.slept);
      this.sleepCount[slot] = at(this.sleepCount, slot) - 1;
    }
  }

  private keep(): void {
    const first = this.found++ * MOST_CELLS;
    for (let depth = 0; depth < this.size; depth++) {
      this.foundSlots[first + depth] = at(this.pathSlots, depth);
      this.foundChanges[first + depth] = at(this.pathChanges, depth);
    }
  }

  private setAt(index: number): SlotChanges {
    const first = index * MOST_CELLS;
    return Array.from({ length: this.size }, (_, depth) => ({
      slot: at(this.foundSlots, first + depth),
      by: at(this.foundChanges, first + depth),
    })).sort((one, other) => one.slot - other.slot);
  }

  private start(slot: number): number {
    return at(this.system.slotStart, slot);
  }

  private end(slot: number): number {
    return at(this.system.slotStart, slot + 1);
  }
}

/** Every index here was laid out by compileEqualities. */
const at = (array: Float64Array | Int32Array | Uint8Array, index: number): number => array[index] as number;
