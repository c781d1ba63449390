import { getDocument, VerbosityLevel, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PlacedPage } from "../layout/placed-page";
import { drawnOn } from "./drawn-page";
import { matrixOf } from "./matrix";
import { pdfBudget, type PdfAnswer } from "./pdf-answer";
import { placedTexts } from "./placed-texts";

/** The file of this name among those that come with the library; undefined where there is none. */
export type PdfFiles = (name: string) => Uint8Array | undefined;

/** The pages of a PDF with their words and lines. Nothing is loaded: what the library needs, `files` has. */
export async function readPdf(bytes: Uint8Array, files: PdfFiles): Promise<PdfAnswer> {
  const task = getDocument({
    data: bytes,
    BinaryDataFactory: factoryOf(files),
    cMapUrl: "cmaps/",
    cMapPacked: true,
    standardFontDataUrl: "fonts/",
    wasmUrl: "wasm/",
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    // A picture says nothing to us: none is large enough to be kept.
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    if (document.numPages > pdfBudget.pages) return { problem: "too-many-pages" };
    return await pagesOf(document);
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    return { problem: name === "PasswordException" ? "locked-pages" : "broken-pages" };
  } finally {
    await task.destroy();
  }
}

async function pagesOf(document: PDFDocumentProxy): Promise<PdfAnswer> {
  const pages: PlacedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const view = matrixOf(transform);
    const { items } = await page.getTextContent({ disableNormalization: true });
    const operators = await page.getOperatorList();
    if (items.length + operators.fnArray.length > pdfBudget.marks) return { problem: "too-crowded-pages" };
    const { rules, isScan } = drawnOn(operators, view);
    pages.push({ width, height, texts: placedTexts(items, view), rules, isScan });
    page.cleanup();
  }
  return { pages };
}

interface FileAsked {
  readonly filename: string;
}

function factoryOf(files: PdfFiles) {
  return class {
    fetch({ filename }: FileAsked): Promise<Uint8Array> {
      const found = files(filename);
      return found === undefined ? Promise.reject(new Error(filename)) : Promise.resolve(found);
    }
  };
}
