import importX from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Inside src/, a folder may import itself and these. README and the design say why; never silence it. */
const mayImport = {
  report: [],
  rules: ["report"],
  narrative: ["report", "rules"],
  workbook: ["report", "rules"],
  formats: ["report", "rules", "narrative", "workbook"],
  checker: ["report", "rules"],
  proofreader: ["report", "rules", "narrative"],
  importers: ["report", "rules", "workbook", "proofreader"],
  exporters: ["report", "rules", "checker", "narrative", "workbook", "messages", "proofreader"],
  messages: ["report", "rules", "checker", "narrative", "workbook", "importers", "proofreader"],
};

/** Folders of taskpane/ that each folder must not import. entries/ imports everything and is imported by nobody. */
const mustNotImport = {
  components: ["app", "panels", "hosts", "entries"],
  panels: ["hosts", "entries"],
  app: ["hosts", "entries"],
  hosts: ["app", "panels", "components", "entries"],
};

const folders = Object.keys(mayImport);

const coreZones = folders.map((folder) => ({
  target: `./src/${folder}`,
  from: folders
    .filter((other) => other !== folder && !mayImport[folder].includes(other))
    .map((other) => `./src/${other}`),
  message: `src/${folder} may import only: ${mayImport[folder].join(", ") || "nothing"}.`,
}));

const screenZones = Object.entries(mustNotImport).map(([folder, others]) => ({
  target: `./taskpane/${folder}`,
  from: others.map((other) => `./taskpane/${other}`),
  message: `taskpane/${folder} must not import ${others.join(", ")}.`,
}));

const outerZones = [
  { target: "./src", from: ["./taskpane", "./cli"], message: "src knows no host, no screen and no command line." },
  { target: "./taskpane", from: "./cli", message: "taskpane never imports cli." },
  { target: "./cli", from: "./taskpane", message: "cli has no screen." },
  {
    target: ["./src", "./taskpane", "./cli"],
    from: "./packaging",
    message: "What is packed knows nothing of its packaging.",
  },
  {
    target: ["./src", "./taskpane", "./cli", "./packaging", "./webpack.config.js"],
    from: ["./bench", "./test"],
    message: "Nothing in a build needs bench or test.",
  },
];

/** What makes the bundles. Webpack reads it as CommonJS. */
const buildFiles = ["webpack.config.js", "packaging/**/*.js"];

/** What only a platform has. src/tsconfig.json keeps the DOM out; dependencies' types let these in. */
const platformGlobals = [
  "process",
  "Buffer",
  "require",
  "module",
  "global",
  "console",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "clearTimeout",
  "clearInterval",
  "queueMicrotask",
  "fetch",
  "TextDecoder",
  "TextEncoder",
  "URL",
  "performance",
  "document",
  "window",
  "navigator",
  "localStorage",
  "Office",
  "Excel",
  "wps",
];

const hostGlobals = ["Office", "Excel", "wps"];

const refused = (names, message) => names.map((name) => ({ name, message }));

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", "**/*.cjs", "cli/*.cjs"] },
  ...tseslint.configs.strict,
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "import-x": importX },
    settings: {
      "import-x/resolver": { typescript: true },
      // Without this, no-cycle reads no TypeScript file and stays silent.
      "import-x/extensions": [".ts", ".tsx"],
    },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones: [...coreZones, ...screenZones, ...outerZones] }],
      "import-x/no-cycle": "error",
      "import-x/no-default-export": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
      ],
      "max-lines": ["error", { max: 400, skipBlankLines: false, skipComments: false }],
    },
  },
  {
    files: buildFiles,
    plugins: { "import-x": importX },
    settings: { "import-x/resolver": { typescript: true } },
    rules: {
      "@typescript-eslint/no-require-imports": "off",
      "import-x/no-restricted-paths": ["error", { zones: outerZones }],
    },
  },
  {
    files: ["src/formats/**/*.ts", "**/*.test.ts", "**/*.test.tsx"],
    rules: { "max-lines": "off" },
  },
  {
    files: ["src/**/*.ts"],
    rules: { "no-restricted-globals": ["error", ...refused(platformGlobals, "src has no platform: hand it in.")] },
  },
  {
    files: ["taskpane/{app,panels,components}/**/*.{ts,tsx}"],
    rules: { "no-restricted-globals": ["error", ...refused(hostGlobals, "Only taskpane/hosts names a host.")] },
  },
  {
    files: ["{src,taskpane}/**/*.{ts,tsx}"],
    ignores: ["taskpane/app/**"],
    rules: { "no-console": "error" },
  },
  {
    files: ["taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
);
