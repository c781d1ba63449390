import { unitTypeOf } from "../../../src/report/propose-unit";
import { checksByUnitType } from "../../../src/rules/waiting-checks";
import { Card } from "../../components/Card";
import type { ReportView } from "../../session/report-view";
import { ChooseUnitType } from "../settings/ChooseUnitType";

/** Which checks are not made while the kind of unit is not known, with the button that asks for it. */
export function WaitingChecks({ view }: { readonly view: ReportView }) {
  const { report, form } = view.bound;
  if (unitTypeOf(report) !== undefined) return null;
  const titles = checksByUnitType(form)
    .filter(({ id }) => !report.switchedOff.includes(id))
    .map(({ title }) => title);
  if (titles.length === 0) return null;
  return (
    <Card
      title={`没有选单位类型，${titles.length} 项核对先不做`}
      tone="warning"
      actions={<ChooseUnitType view={view} />}
    >
      {titles.join("；")}。
    </Card>
  );
}
