/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { insertTables, openPane } from "./open-pane";

it("inserts the standard tables of last year's report in January, and then shows how far they are", async () => {
  const pane = await openPane();
  await insertTables(pane);
  expect((await pane.report()).report).toMatchObject({ year: 2025, unit: "其塔木镇人民政府", unitType: "township", selfName: "我镇" });
  expect(screen.getByText("0/144")).toBeTruthy();
});
