import { Button, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import { formatForYear } from "../../../src/rules/report-form";
import { saveUnit } from "../../actions/settings";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { PaneDialog } from "../../components/PaneDialog";
import { yearsToChoose } from "../fill/insert-draft";
import { UnitFields } from "../fill/UnitFields";

const useStyles = makeStyles({ form: { display: "flex", flexDirection: "column", rowGap: "10px" } });

/** Changes who reports, and for which year. The tables stay those that were inserted. */
export function UnitDialog({ view, onClose }: { readonly view: ReportView; readonly onClose: () => void }) {
  const styles = useStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const { report, form } = view.bound;
  const [unit, setUnit] = useState(report.unit);
  const [unitType, setUnitType] = useState(report.unitType);
  const [selfName, setSelfName] = useState(report.selfName ?? "");
  const [year, setYear] = useState(report.year);
  const issued = year === undefined ? undefined : formatForYear(year, session.definitions);
  const isOtherFormat = issued !== undefined && issued.format.id !== form.format.id;
  const years = yearsToChoose(session.now(), session.definitions);
  const fault = unit.trim() === "" ? "请填写单位全称。" : undefined;

  const save = (): void => {
    onClose();
    void session.act(() => saveUnit(session, view, { unit: unit.trim(), unitType, selfName: selfName.trim(), year }));
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
      <div className={styles.form}>
        <Field
          label="年度"
          validationState={isOtherFormat ? "warning" : "none"}
          validationMessage={
            isOtherFormat
              ? `${year} 年度用 ${issued.format.id} 年版，已插入的是 ${form.format.id} 年版。表不会换；要换请再插入一份。`
              : null
          }
        >
          <Select
            value={String(year ?? "")}
            onChange={(_, { value }) => setYear(value === "" ? undefined : Number(value))}
          >
            <option value="">年度未定</option>
            {(year === undefined || years.includes(year) ? years : [year, ...years]).map((one) => (
              <option key={one} value={one}>
                {one} 年度
              </option>
            ))}
          </Select>
        </Field>
        <UnitFields
          unit={unit}
          unitType={unitType}
          isProposed={false}
          unitFault={fault}
          onUnit={setUnit}
          onUnitType={setUnitType}
        />
        <Field label="自称" hint="正文里用，如“我镇”“我局”。">
          <Input value={selfName} onChange={(_, { value }) => setSelfName(value)} />
        </Field>
        <span>封面和前言里的单位、年度不会跟着改，请自己改。</span>
      </div>
    </PaneDialog>
  );
}
