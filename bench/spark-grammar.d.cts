export function objectionsOfSpark(
  statements: string,
): readonly { readonly startLine: number; readonly message: string }[];
