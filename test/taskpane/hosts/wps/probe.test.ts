import { probeWps } from "../../../../taskpane/hosts/wps/probe";
import { behaviourSets } from "../../../stand-in/wps/behaviours";
import { behavioursFromProbe } from "../../../stand-in/wps/behaviours-from-probe";
import { WpsStandIn } from "../../../stand-in/wps/wps-stand-in";
import { applicationOf } from "./open-wps";

it.each(behaviourSets)("finds out how a WPS answers, and leaves no trace (%s)", async (_, behaviours) => {
  const host = new WpsStandIn(behaviours);
  host.user.types({ sheet: "Sheet1", range: "A1" }, 3);
  const before = structuredClone(host.engine.state);
  const report = await probeWps(applicationOf(host), { browser: "Chrome/104", protocol: "http:" }, 5);
  const unknowable = ["whileEditing", "chartSheet", ...(behaviours.ownWrites === "not told" ? ["eventsWhileOff"] : [])];
  const told = behavioursFromProbe(JSON.stringify(report));
  const asked = Object.entries(behaviours).filter(([name]) => name in report.answers);
  expect(Object.entries(told)).toEqual(expect.arrayContaining(asked));
  expect(Object.keys(behaviours).filter((name) => !(name in report.answers) && !unknowable.includes(name))).toEqual(
    behaviours.ownWrites === "not told" && behaviours.ownSelections === "not told"
      ? ["changeArguments", "removedListeners", "listenersAtClose"]
      : [],
  );
  expect(host.openBooks).toEqual(["工作簿1"]);
  expect(host.engine.state).toEqual(before);
  expect(host.events.size).toBe(0);
  expect(host.switches).toEqual({ ScreenUpdating: true, EnableEvents: true, DisplayAlerts: true });
});

it("does not take an answer that it does not know", () => {
  const report = { kind: "nianbao-wps-probe", answers: { oneRow: "columns" } };
  expect(() => behavioursFromProbe(JSON.stringify(report))).toThrow("oneRow");
});
