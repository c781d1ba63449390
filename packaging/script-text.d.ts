declare module "*?text" {
  /** The whole script with all that it needs, for a thread from a Blob. */
  const script: string;
  export default script;
}
