declare module "nianbao-pdf-files" {
  /** By name, each as base64: put in when the program is built. */
  export const pdfFiles: Readonly<Record<string, string>>;
}
