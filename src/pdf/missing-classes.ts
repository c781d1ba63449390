/** What the library names when it is loaded, to draw with; nothing is drawn here, and Node has none of them. */
const classes = globalThis as Record<string, unknown>;
for (const name of ["DOMMatrix", "Path2D", "ImageData"]) classes[name] ??= function (): void {};
