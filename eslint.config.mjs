import { readdirSync } from "node:fs";
import importX from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Inside src/, a folder may import itself and these. So what an authority decides, what a computer does and what a host needs stay apart; never silence it. */
const coreMayImport = {
  report: [],
  rules: ["report"],
  checker: ["report", "rules"],
  repairs: ["report", "rules", "checker"],
  narrative: ["report", "rules"],
  proofreader: ["report", "rules", "narrative"],
  formats: ["report", "rules", "narrative", "proofreader", "workbook"],
  workbook: ["report", "rules"],
  plan: ["report", "rules", "workbook"],
  source: ["report", "workbook"],
  layout: ["report"],
  pdf: ["layout"],
  binding: ["report", "rules", "workbook", "plan", "source"],
  recognition: ["report", "rules", "narrative", "proofreader", "workbook", "plan", "binding", "source"],
  examination: ["report", "rules", "checker", "repairs", "narrative", "proofreader", "workbook", "binding"],
  importers: [
    "report",
    "rules",
    "narrative",
    "proofreader",
    "workbook",
    "plan",
    "binding",
    "source",
    "recognition",
    "layout",
    "pdf",
    "collection",
  ],
  comparison: ["report", "rules", "narrative", "workbook", "plan", "binding"],
  collection: ["report", "rules", "binding", "source", "examination", "comparison"],
  messages: [
    "report",
    "rules",
    "checker",
    "repairs",
    "narrative",
    "proofreader",
    "workbook",
    "binding",
    "examination",
    "source",
    "recognition",
    "importers",
    "comparison",
    "collection",
  ],
  exporters: [
    "report",
    "rules",
    "checker",
    "repairs",
    "narrative",
    "proofreader",
    "workbook",
    "plan",
    "binding",
    "examination",
    "comparison",
    "collection",
    "messages",
  ],
  // The same for the command line and for the page 收表, so it stands above all that the two put together.
  receipt: [
    "report",
    "rules",
    "repairs",
    "checker",
    "proofreader",
    "workbook",
    "source",
    "binding",
    "examination",
    "importers",
    "comparison",
    "collection",
    "messages",
    "exporters",
  ],
};

/** The same inside taskpane/. */
const screenMayImport = {
  components: [],
  surroundings: [],
  hosts: [],
  session: [],
  actions: ["session", "surroundings"],
  panels: ["components", "surroundings", "session", "actions"],
  app: ["components", "surroundings", "session", "actions", "panels"],
  entries: ["components", "surroundings", "hosts", "session", "actions", "panels", "app"],
};

/** One host's adapter knows nothing of another's; what all of them use stands beside their folders. */
const hostFolders = ["excel", "wps", "univer"];

/** The same inside receive/, the page 收表. */
const receiveMayImport = {
  reading: [],
  crew: ["reading"],
  receipt: ["reading", "crew"],
  page: ["reading", "crew", "receipt"],
};

const wallsInside = (place, mayImport) =>
  Object.entries(mayImport).map(([folder, allowed]) => ({
    target: `./${place}/${folder}`,
    from: Object.keys(mayImport)
      .filter((other) => other !== folder && !allowed.includes(other))
      .map((other) => `./${place}/${other}`),
    message: `${place}/${folder} may import only: ${allowed.join(", ") || "nothing"}.`,
  }));

const hostZones = hostFolders.map((host) => ({
  target: `./taskpane/hosts/${host}`,
  from: hostFolders.filter((other) => other !== host).map((other) => `./taskpane/hosts/${other}`),
  message: "One host's adapter never imports another's.",
}));

/** What issued formats ask alike is in ogi-annual: a change of one issue never changes another. */
const formatFolders = readdirSync(new URL("src/formats", import.meta.url)).filter((name) =>
  name.startsWith("ogi-annual"),
);

const formatZones = formatFolders.map((folder) => ({
  target: `./src/formats/${folder}`,
  from: formatFolders
    .filter((other) => other !== folder && other !== "ogi-annual")
    .map((other) => `./src/formats/${other}`),
  message: "An issued format imports nothing of another; what several ask is in ogi-annual.",
}));

/** A folder that may import every other has no wall. */
const innerZones = [
  ...wallsInside("src", coreMayImport),
  ...wallsInside("taskpane", screenMayImport),
  ...wallsInside("receive", receiveMayImport),
  ...hostZones,
  ...formatZones,
].filter(({ from }) => from.length > 0);

const outerZones = [
  {
    target: "./src",
    from: ["./taskpane", "./receive", "./cli"],
    message: "src knows no host, no screen and no command line.",
  },
  { target: "./taskpane", from: ["./cli", "./receive"], message: "taskpane imports neither cli nor receive." },
  { target: "./cli", from: ["./taskpane", "./receive"], message: "cli has no screen." },
  { target: "./receive", from: "./cli", message: "receive never imports cli." },
  {
    target: "./receive",
    from: ["hosts", "session", "actions", "panels", "app", "entries"].map((folder) => `./taskpane/${folder}`),
    message: "Of taskpane, receive takes only components and surroundings.",
  },
  {
    target: ["./src", "./taskpane", "./receive", "./cli"],
    from: "./packaging",
    message: "What is packed knows nothing of its packaging.",
  },
  {
    target: ["./src", "./taskpane", "./receive", "./cli", "./packaging", "./webpack.config.js"],
    from: ["./bench", "./test"],
    message: "Nothing in a build needs bench or test.",
  },
];

/** What makes the bundles. */
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

/** Every item of a spread is an argument of its own, and a call has room for some hundred thousand at most. */
const spreadsIntoCalls = [
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name=/^(max|min)$/] > SpreadElement",
    message: "An array may be too long to be spread into a call: use largestOf or smallestOf of src/report/extremes.",
  },
  {
    selector: "CallExpression[callee.property.name=/^(push|unshift|splice)$/] > SpreadElement",
    message: "An array may be too long to be spread into a call: push item by item, or keep lists and flatten them.",
  },
];

const hostGlobals = ["Office", "Excel", "wps"];

const refused = (names, message) => names.map((name) => ({ name, message }));

export default tseslint.config(
  { ignores: ["dist/**", "**/node_modules/**", "**/*.cjs"] },
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
      "import-x/no-restricted-paths": ["error", { zones: [...innerZones, ...outerZones] }],
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
    // Read by tools as CommonJS.
    files: [...buildFiles, "test/jest.config.js", "test/mutate/*.js"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: buildFiles,
    plugins: { "import-x": importX },
    settings: { "import-x/resolver": { typescript: true } },
    rules: {
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
    files: ["src/{report,workbook,binding,importers,exporters}/**/*.ts", "{taskpane,receive,cli}/**/*.{ts,tsx}"],
    rules: { "no-restricted-syntax": ["error", ...spreadsIntoCalls] },
  },
  {
    files: ["taskpane/{app,panels,components,session,actions,surroundings}/**/*.{ts,tsx}", "receive/**/*.{ts,tsx}"],
    rules: { "no-restricted-globals": ["error", ...refused(hostGlobals, "Only taskpane/hosts names a host.")] },
  },
  {
    files: ["{src,taskpane,receive}/**/*.{ts,tsx}"],
    ignores: ["taskpane/app/**"],
    rules: { "no-console": "error" },
  },
  {
    files: ["{taskpane,receive}/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
);
