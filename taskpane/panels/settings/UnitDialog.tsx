import { Button, Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { proposeSelfName, proposeUnitType } from "../../../src/report/propose-unit";
import type { Report } from "../../../src/report/report";
import { formatForYear } from "../../../src/rules/report-form";
import { saveUnit } from "../../actions/settings";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { PaneDialog } from "../../components/PaneDialog";
import { usePaneStyles } from "../../components/pane-styles";
import { yearsToChoose } from "../fill/insert-draft";
import { UnitFields } from "../fill/UnitFields";

/** Changes which unit reports, and for which year. The inserted tables are not replaced. */
export function UnitDialog({ view: latest, onClose }: { readonly view: ReportView; readonly onClose: () => void }) {
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  // What the fields began with: what another user saves meanwhile is not written over.
  const [view] = useState(latest);
  const { report } = view.bound;
  const [unit, setUnit] = useState(report.unit);
  const [chosenType, setUnitType] = useState(report.unitType);
  const unitType = chosenType ?? proposeUnitType(unit);
  const [chosenSelfName, setSelfName] = useState(ownSelfName(report));
  const selfName = chosenSelfName ?? (unitType === undefined ? "" : proposeSelfName(unit, unitType));
  const [year, setYear] = useState(report.year);
  const [changesAlong, setChangesAlong] = useState(true);
  const fault = unit.trim() === "" ? "请填写单位全称。" : undefined;

  const save = (): void => {
    onClose();
    const naming = { unit: unit.trim(), unitType, selfName: selfName.trim(), year, changesAlong };
    void session.act(() => saveUnit(session, view, naming));
  };

  return (
    <PaneDialog
      title="单位和年度"
      closeLabel="取消"
      onClose={onClose}
      actions={
        <Button appearance="primary" disabled={isBusy || fault !== undefined} onClick={save}>
          保存
        </Button>
      }
    >
      <div className={pane.column}>
        <ReportedYear view={view} year={year} onChange={setYear} />
        <UnitFields
          unit={unit}
          unitType={unitType}
          isProposed={chosenType === undefined && unitType !== undefined}
          unitFault={fault}
          onUnit={setUnit}
          onUnitType={setUnitType}
        />
        <Field label="自称" hint="正文里用，如“我镇”“我局”。">
          <Input value={selfName} onChange={(_, { value }) => setSelfName(value)} />
        </Field>
        <Checkbox
          label="封面标题和前言里的单位、年度一起改，别的字不动"
          checked={changesAlong}
          onChange={(_, { checked }) => setChangesAlong(checked === true)}
        />
      </div>
    </PaneDialog>
  );
}

/** How the unit calls itself, where somebody chose it: what the name proposes changes along with the name. */
function ownSelfName({ unit, unitType, selfName }: Report): string | undefined {
  const type = unitType ?? proposeUnitType(unit);
  const proposed = type === undefined ? "" : proposeSelfName(unit, type);
  return selfName === proposed ? undefined : selfName;
}

interface ReportedYearProps {
  readonly view: ReportView;
  readonly year: number | undefined;
  readonly onChange: (year: number | undefined) => void;
}

/** The field for the year, with a warning where the inserted tables follow the format of another year. */
function ReportedYear({ view, year, onChange }: ReportedYearProps) {
  const { now, definitions } = useSession();
  const { format } = view.bound.form;
  const issued = year === undefined ? undefined : formatForYear(year, definitions);
  const isOtherFormat = issued !== undefined && issued.format.id !== format.id;
  const years = yearsToChoose(now(), definitions);
  return (
    <Field
      label="年度"
      validationState={isOtherFormat ? "warning" : "none"}
      validationMessage={
        isOtherFormat
          ? `${year} 年度用 ${issued.format.id} 年版，已插入的是 ${format.id} 年版。表不会换；要换请再插入一份。`
          : null
      }
    >
      <Select
        value={String(year ?? "")}
        onChange={(_, { value }) => onChange(value === "" ? undefined : Number(value))}
      >
        <option value="">年度未定</option>
        {(year === undefined || years.includes(year) ? years : [year, ...years]).map((one) => (
          <option key={one} value={one}>
            {one} 年度
          </option>
        ))}
      </Select>
    </Field>
  );
}
