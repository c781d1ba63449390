import type { FormatDefinition } from "../rules/report-form";
import type { TextKind } from "../rules/text-rules";
import { ogiAnnual2019Definition } from "./ogi-annual-2019/definition";
import type { ogiAnnual2019Text } from "./ogi-annual-2019/text-checks";
import { ogiAnnual2021Definition } from "./ogi-annual-2021/definition";
import type { ogiAnnual2021Text } from "./ogi-annual-2021/text-checks";

/** Every format that we know, newest first. */
export const allFormats: readonly FormatDefinition[] = [ogiAnnual2021Definition, ogiAnnual2019Definition];

type AskedKind = (typeof ogiAnnual2019Text | typeof ogiAnnual2021Text)["checks"][number]["kind"];
type Asked<Kind extends AskedKind> = Kind;

/** All kinds of text check. A kind, and so a finder, that no format asks for does not compile here. */
export type AskedKinds = Asked<TextKind>;
