// The order matters: the library asks for these as soon as it is loaded.
import "./missing-classes";
import "./bounded-buffers";
import * as pdfjsWorker from "pdfjs-dist/legacy/build/pdf.worker.mjs";

// There the library looks first: so it starts no thread of its own, for which it would want a module from an address.
Object.assign(globalThis, { pdfjsWorker });

export { readPdf } from "./read-pdf";
