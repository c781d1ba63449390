import { createContext, useContext, useSyncExternalStore } from "react";
import type { Receipt, ReceiptState } from "../receipt/receipt";

export const ReceiptContext = createContext<Receipt | undefined>(undefined);

export function useReceipt(): Receipt {
  const receipt = useContext(ReceiptContext);
  if (receipt === undefined) throw new Error("no receipt around this view");
  return receipt;
}

export function useReceiptState(): ReceiptState {
  const receipt = useReceipt();
  return useSyncExternalStore(receipt.subscribe, receipt.state);
}
