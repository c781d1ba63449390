import { pdfBudget } from "./pdf-answer";

/**
 * In the thread that reads a PDF no buffer grows beyond any report's: the library itself sets no bound to what a stream
 * inflates to. Nothing else runs in that thread.
 */
const Bytes = globalThis.Uint8Array;
globalThis.Uint8Array = new Proxy(Bytes, {
  construct(target, given: [], made) {
    const [size] = given as readonly unknown[];
    if (typeof size === "number" && size > pdfBudget.stream) throw new RangeError("a stream is too large");
    return Reflect.construct(target, given, made === globalThis.Uint8Array ? target : made) as Uint8Array<ArrayBuffer>;
  },
});
