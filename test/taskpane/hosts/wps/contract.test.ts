import { workbookContract } from "../../../contract/workbook-contract";
import { behaviourSets } from "../../../stand-in/wps/behaviours";
import { openContractHost } from "./open-wps";

for (const [name, behaviours] of behaviourSets) workbookContract(`WPS (${name})`, () => openContractHost(behaviours));
