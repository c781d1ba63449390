declare global {
  interface Window {
    /** The script of the readers as text: set by reader.js. */
    nianbaoReader?: string;
  }
}

/** A classic script that carries the readers' own as text: from the disk nothing else can be loaded, and only a script of this page. */
export function loadReaderScript(): Promise<string> {
  return new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = "reader.js";
    element.onload = () => {
      element.remove();
      if (window.nianbaoReader === undefined) reject(new Error("reader.js is not what it was"));
      else resolve(window.nianbaoReader);
    };
    element.onerror = () => reject(new Error("reader.js was not found beside the page"));
    document.head.append(element);
  });
}
