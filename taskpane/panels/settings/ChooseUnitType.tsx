import { Button } from "@fluentui/react-components";
import { Suspense, useState } from "react";
import type { ReportView } from "../../session/report-view";
import { UnitDialog } from "./late-dialogs";

/** The button that opens 单位和年度, where something waits for the kind of unit. */
export function ChooseUnitType({
  view,
  isPrimary = false,
}: {
  readonly view: ReportView;
  readonly isPrimary?: boolean;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button appearance={isPrimary ? "primary" : "secondary"} onClick={() => setOpen(true)}>
        选单位类型
      </Button>
      <Suspense fallback={null}>{isOpen && <UnitDialog view={view} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
