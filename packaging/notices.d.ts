import type { WebpackPluginInstance } from "webpack";

export interface Notices {
  /** Name, version, licence and texts of each package. */
  readonly notices: string;
  /** Packages that may not be handed out, and why. */
  readonly refusals: readonly string[];
}

export function noticesOf(folders: readonly string[]): Notices;
export function notices(mode: string, name?: string): readonly WebpackPluginInstance[];
