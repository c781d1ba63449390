import type { EtApplication } from "./object-model";

/** What WPS puts into its pages. The second is the older way. */
interface WpsGlobals {
  readonly Application?: EtApplication;
  readonly wps?: { readonly EtApplication?: unknown };
}

/** The program that the page was opened in; undefined in any other browser, and in the other programs of WPS. */
export function wpsApplication(globals: object = window): EtApplication | undefined {
  const { Application: application, wps } = globals as WpsGlobals; // every member may be missing: looked at below
  const found =
    application ?? (typeof wps?.EtApplication === "function" ? (wps.EtApplication() as EtApplication) : undefined);
  return typeof found?.ApiEvent?.AddApiEventListener === "function" ? found : undefined;
}
