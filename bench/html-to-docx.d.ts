/** It comes without types. */
declare module "html-to-docx" {
  function htmlToDocx(html: string): Promise<Buffer | ArrayBuffer>;
  export = htmlToDocx;
}
