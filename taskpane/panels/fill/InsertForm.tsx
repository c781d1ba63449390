import { Button, Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { FormatDefinition } from "../../../src/rules/report-form";
import { useSession } from "../../session/session-context";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { Folded } from "../../components/Folded";
import { usePaneStyles } from "../../components/pane-styles";
import { faultsOf, formatOf, type InsertDraft, selfNameOf, typeOf, yearsToChoose } from "./insert-draft";
import { UnitFields } from "./UnitFields";
import { useInsertForm } from "./use-insert-form";

/** Asks for year, unit and options, then inserts the standard tables. */
export function InsertForm({ onCancel }: { readonly onCancel?: () => void }) {
  const { definitions } = useSession();
  const form = useInsertForm(onCancel);
  const pane = usePaneStyles();
  const [hasTried, setTried] = useState(false);
  const { draft, change } = form;
  const faults = hasTried ? faultsOf(draft) : {};
  const format = formatOf(draft, definitions);
  return (
    <form
      className={pane.column}
      aria-label="插入标准表"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (Object.keys(faultsOf(draft)).length === 0) form.submit();
      }}
    >
      <InsertedYear draft={draft} format={format} change={change} />
      <UnitFields
        unit={draft.unit}
        unitType={typeOf(draft)}
        isProposed={draft.chosenType === undefined && typeOf(draft) !== undefined}
        unitFault={faults.unit}
        typeFault={faults.unitType}
        onUnit={(unit) => change({ unit })}
        onUnitType={(chosenType) => change({ chosenType })}
      />
      {format !== undefined && (
        <Folded summary="更多">
          <div className={pane.column}>
            <MoreFields draft={draft} format={format} definitions={definitions} change={change} />
          </div>
        </Folded>
      )}
      <div className={pane.buttons}>
        <Button type="submit" appearance="primary" disabled={form.isBusy}>
          插入标准表
        </Button>
        {onCancel !== undefined && <Button onClick={onCancel}>取消</Button>}
      </div>
      {form.question !== undefined && (
        <ConfirmDialog title="再插入一份标准表？" confirm="再插入一份" onConfirm={form.confirm} onCancel={form.cancel}>
          {form.question}
        </ConfirmDialog>
      )}
    </form>
  );
}

interface DraftProps {
  readonly draft: InsertDraft;
  readonly change: (part: Partial<InsertDraft>) => void;
}

interface InsertedYearProps extends DraftProps {
  readonly format: FormatDefinition | undefined;
}

function InsertedYear({ draft, format, change }: InsertedYearProps) {
  const { now, definitions } = useSession();
  return (
    <Field
      label="年度"
      hint={format === undefined ? "没有这一年的格式。" : `格式：${format.format.id} 年版（${format.format.source}）`}
    >
      <Select
        value={String(draft.year)}
        onChange={(_, { value }) => change({ year: Number(value), tables: new Map() })}
      >
        {yearsToChoose(now(), definitions).map((year) => (
          <option key={year} value={year}>
            {year} 年度
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface MoreFieldsProps extends DraftProps {
  readonly format: FormatDefinition;
  readonly definitions: readonly FormatDefinition[];
}

function MoreFields({ draft, format, definitions, change }: MoreFieldsProps) {
  const { tables } = format.format;
  const localRows = tables.flatMap((table) => table.localRows);
  return (
    <>
      <Field label="自称" hint="正文里用，如“我镇”“我局”。">
        <Input value={selfNameOf(draft)} onChange={(_, { value }) => change({ chosenSelfName: value })} />
      </Field>
      {tables.map(({ id, label }) => (
        <Field key={id} label={`${label}的格式`}>
          <Select
            value={draft.tables.get(id) ?? format.format.id}
            onChange={(_, { value }) => {
              const others = [...draft.tables].filter(([table]) => table !== id);
              change({ tables: new Map(value === format.format.id ? others : [...others, [id, value]]) });
            }}
          >
            {definitions.map((other) => (
              <option key={other.format.id} value={other.format.id}>
                {other.format.id} 年版{other === format ? "（本年度）" : ""}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <Checkbox
        label="表外加核对数（台账）"
        checked={draft.hasControls}
        onChange={(_, { checked }) => change({ hasControls: checked === true })}
      />
      {localRows.map(({ id, label, source }) => (
        <Checkbox
          key={id}
          label={`第二部分后加一行：“${label.replace("{year}", String(draft.year))}”（${source}）`}
          checked={draft.localRows.includes(id)}
          onChange={(_, { checked }) =>
            change({
              localRows: checked === true ? [...draft.localRows, id] : draft.localRows.filter((row) => row !== id),
            })
          }
        />
      ))}
    </>
  );
}
