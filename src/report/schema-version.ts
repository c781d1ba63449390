/**
 * The version of what is kept of a report, on the settings sheet and in Report JSON. A setting that is new needs no new
 * version: whoever does not know it leaves it where it stands. One that takes another form does: an earlier program
 * would misread it, so it must refuse the whole.
 */
export const SCHEMA_VERSION = 1;

/** Makes what one version wrote into what the next one would have written. */
export type SchemaStep<Content> = (content: Content) => Content;

/** What an earlier version wrote, as ours would have written it. The first of the steps leads from version 1 to 2. */
export function bringUp<Content>(content: Content, version: number, steps: readonly SchemaStep<Content>[]): Content {
  return steps.slice(version - 1).reduce((brought, step) => step(brought), content);
}
