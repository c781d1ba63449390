declare module "*?text" {
  /** The whole script with all that it needs, for a thread from a Blob. */
  export const script: string;
}
