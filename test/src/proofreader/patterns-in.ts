import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** A pattern, and where it is written. */
export interface WrittenPattern {
  readonly place: string;
  readonly pattern: RegExp;
}

/** Every regular expression that is written out in the TypeScript files of a folder, as deep as it goes. */
export function patternsIn(folder: string): readonly WrittenPattern[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => patternsOf(path.join(folder, name)));
}

function patternsOf(file: string): readonly WrittenPattern[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  const found: WrittenPattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const { line } = source.getLineAndCharacterOfPosition(node.end);
      const pattern = new RegExp(node.text.slice(1, end), node.text.slice(end + 1));
      found.push({ place: `${path.basename(file)}:${line + 1}`, pattern });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every pattern that stands anywhere in plain data. */
export function patternsAmong(data: unknown, place: string): readonly WrittenPattern[] {
  if (data instanceof RegExp) return [{ place, pattern: data }];
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => patternsAmong(value, `${place}.${key}`));
}
