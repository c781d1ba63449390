import { createContext, useContext } from "react";

/** A file that the pane made. */
export interface MadeFile {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly content: Uint8Array | string;
}

/** Gives a file to the user: saved where the host has a file dialog, otherwise offered as a download. */
export interface FileSaver {
  save(file: MadeFile): Promise<"saved" | "offered">;
}

/** In milliseconds: how long the address of a download stays valid, so that the download can begin. */
const DOWNLOAD_PAUSE = 60_000;

/** A download by the browser, for hosts that have no file dialog. */
export const browserDownload: FileSaver = {
  save({ name, type, content }) {
    const part = typeof content === "string" ? content : Uint8Array.from(content);
    const address = URL.createObjectURL(new Blob([part], { type }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), DOWNLOAD_PAUSE);
    return Promise.resolve("offered");
  },
};

export const FileSaverContext = createContext<FileSaver>(browserDownload);

export const useFileSaver = (): FileSaver => useContext(FileSaverContext);
