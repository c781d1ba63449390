declare module "nianbao-pdf-files" {
  /** By name, each as base64: put in when the program is built. */
  const files: Readonly<Record<string, string>>;
  export default files;
}
