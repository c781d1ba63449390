import type { DecodeText } from "./platform";
import { readXml } from "./xml";

/** What a part of an Office file refers to. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type. */
  readonly type: string;
  readonly target: string;
}

/** The parts of an Office file, by their paths. */
export interface OfficeParts {
  read(part: string): Uint8Array | undefined;
  readonly decode: DecodeText | undefined;
}

/** What the part refers to; "" is the file as a whole. */
export function relationshipsOf(part: string, { read, decode }: OfficeParts): readonly Relationship[] {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const path = `${folder}_rels/${part.slice(slash)}.rels`;
  const bytes = read(path);
  if (bytes === undefined) return [];
  const found: Relationship[] = [];
  readXml(
    bytes,
    path,
    {
      open: (tag, attributes) => {
        if (tag !== "Relationship") return;
        const type = attributes.get("Type") ?? "";
        const target = resolve(folder, attributes.get("Target") ?? "");
        found.push({ id: attributes.get("Id") ?? "", type: type.slice(type.lastIndexOf("/") + 1), target });
      },
    },
    decode,
  );
  return found;
}

/** The path inside the zip that a target means, seen from a folder; a leading slash means the top. */
function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of `${target.startsWith("/") ? "" : folder}${target}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}
