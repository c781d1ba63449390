import type { EtApplication } from "../../../../taskpane/hosts/wps/object-model";
import { WpsWorkbook } from "../../../../taskpane/hosts/wps/workbook";
import type { ContractHost } from "../../../contract/workbook-contract";
import type { Behaviours } from "../../../stand-in/wps/behaviours";
import { WpsStandIn } from "../../../stand-in/wps/wps-stand-in";

/** The stand-in as the adapter sees a real WPS: only by what Kingsoft's documents say of it. */
export const applicationOf = ({ application }: WpsStandIn): EtApplication => application as unknown as EtApplication; // as far as its members go, a test compares them

export function openWps(behaviours?: Behaviours): { readonly host: WpsStandIn; readonly workbook: WpsWorkbook } {
  const host = new WpsStandIn(behaviours);
  return { host, workbook: new WpsWorkbook(applicationOf(host)) };
}

/** For the contract that every host passes. */
export async function openContractHost(behaviours?: Behaviours): Promise<ContractHost> {
  const { host, workbook } = openWps(behaviours);
  return {
    workbook,
    type: async (cell, value) => host.user.types(cell, value),
    insertRowAbove: async (sheet, row) => host.user.insertsRows(sheet, row),
    renameSheet: async (sheet, name) => host.user.renamesSheet(sheet, name),
    deleteSheet: async (sheet) => host.user.deletesSheet(sheet),
  };
}
