// Lets Node run the project's TypeScript as it stands; the compiler is the one that the tests use.
const { readFileSync } = require("node:fs");
const { transformSync } = require("@swc/core");

for (const extension of [".ts", ".tsx"]) {
  require.extensions[extension] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, "utf8"), {
      filename,
      sourceMaps: "inline",
      jsc: { target: "es2022", parser: { syntax: "typescript", tsx: extension === ".tsx" } },
      module: { type: "commonjs" },
    });
    module._compile(code, filename);
  };
}
