import type { TableFormat } from "../../src/report/report-format";
import type { ReportView } from "./report-view";
import type { Session } from "./session";

export async function copyTable(_session: Session, _view: ReportView, _table: TableFormat): Promise<string> {
  return "";
}
