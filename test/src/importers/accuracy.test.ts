import { accuracyOf, type Accuracy } from "../../printed-reports/accuracy";

/** More by option, for a measurement: NIANBAO_REPORTS=500 npm run unit -- test/src/importers/accuracy */
const reports = Number(process.env.NIANBAO_REPORTS ?? 30);
const named = (all: readonly Accuracy[]) => all.map((one) => [one.kind, one] as const);

describe.each(named(accuracyOf(reports, false, 500)))(
  "clean reports as %s",
  (_, { figures, right, refused, lost, invented }) => {
    it("come back without an invented figure, each right or refused by name", () => {
      expect(invented).toEqual([]);
      expect(lost).toEqual([]);
      expect(right + refused).toBe(figures);
    });

    it("come back nearly whole", () => {
      expect(right / figures).toBeGreaterThanOrEqual(0.99);
    });
  },
);

describe.each(named(accuracyOf(reports, true, 9000)))(
  "messy reports as %s",
  (_, { figures, right, refused, lost, invented }) => {
    it("come back without an invented figure, each right or refused by name", () => {
      expect(invented).toEqual([]);
      expect(lost).toEqual([]);
      expect(right + refused).toBe(figures);
    });

    it("come back for the most part", () => {
      expect(right / figures).toBeGreaterThanOrEqual(0.95);
    });
  },
);
