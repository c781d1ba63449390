import { Field, Input, Select } from "@fluentui/react-components";
import type { UnitType } from "../../../src/report/report";
import { unitTypes } from "../../../src/report/unit-types";
import { unitTypeLabels } from "../../../src/messages/unit-types";

export interface UnitFieldsProps {
  readonly unit: string;
  readonly unitType: UnitType | undefined;
  /** The kind was guessed from the name, not chosen. */
  readonly isProposed: boolean;
  readonly unitFault?: string | undefined;
  readonly typeFault?: string | undefined;
  readonly onUnit: (unit: string) => void;
  readonly onUnitType: (type: UnitType | undefined) => void;
}

/** The fields for the unit that reports: its full name and its kind. */
export function UnitFields({ unit, unitType, isProposed, unitFault, typeFault, onUnit, onUnitType }: UnitFieldsProps) {
  return (
    <>
      <Field
        label="单位全称"
        required
        validationMessage={unitFault ?? null}
        validationState={unitFault === undefined ? "none" : "error"}
      >
        <Input value={unit} placeholder="××镇人民政府" onChange={(_, { value }) => onUnit(value)} />
      </Field>
      <Field
        label="单位类型"
        required
        validationMessage={typeFault ?? null}
        validationState={typeFault === undefined ? "none" : "error"}
        hint={isProposed ? "按单位名称推断，不对请改。" : null}
      >
        <Select
          value={unitType ?? ""}
          onChange={(_, { value }) => onUnitType(unitTypes.find((type) => type === value))}
        >
          <option value="">请选择</option>
          {unitTypes.map((type) => (
            <option key={type} value={type}>
              {unitTypeLabels[type]}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
