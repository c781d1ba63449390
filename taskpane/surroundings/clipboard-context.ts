import { createContext, useContext } from "react";
import { browserClipboard, type Clipboard } from "./clipboard";

export const ClipboardContext = createContext<Clipboard>(browserClipboard);

export const useClipboard = (): Clipboard => useContext(ClipboardContext);
