"use strict";

// npm run release: what is handed out to people without Node and to administrators, in dist/release/. Needs a whole build.
const { execFileSync } = require("node:child_process");
const { createHash } = require("node:crypto");
const {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require("node:fs");
const path = require("node:path");
const { zipSync } = require("fflate");
const { version } = require("../package.json");
const cliPackage = require("../cli/package.json");
const { root } = require("./compile");

const dist = (...names) => path.join(root, "dist", ...names);
const words = (name) => path.join(__dirname, "release", name);
const licence = path.join(root, "LICENSE");
const target = dist("release");
/** The address that the manifest names until an administrator puts his own there: excel.txt says how. */
const address = process.env.NIANBAO_ADDRESS ?? "https://oa.example.gov.cn/nianbao/";
const excelPages = path.join(target, "excel-pages");

/** Zip by zip: where a file or folder comes from, and what it is called inside. */
const zips = {
  "年报助手-网页版": [
    [words("web.txt"), "先看这里.txt"],
    [words("open-pane.html"), "打开年报助手.html"],
    [words("open-receive.html"), "打开收表.html"],
    [dist("playground"), "程序/playground"],
    [dist("receive"), "程序/receive"],
    [licence, "LICENSE.txt"],
  ],
  "年报助手-WPS": [
    [words("wps.txt"), "先看这里.txt"],
    [dist("wps", "offline"), "本机安装"],
    [dist("wps", "server"), "放到服务器"],
    [licence, "LICENSE.txt"],
  ],
  "年报助手-Excel": [
    [words("excel.txt"), "先看这里.txt"],
    [excelPages, "放到服务器"],
    [licence, "LICENSE.txt"],
  ],
};

/** Every file below a place, by its path inside the zip. */
function filesAt(place, inside) {
  if (!existsSync(place)) throw new Error(`${path.relative(root, place)} is missing: npm run build`);
  if (!statSync(place).isDirectory()) return [[inside, readFileSync(place)]];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesAt(path.join(place, name), `${inside}/${name}`));
}

/** The pages of Excel once more, for that address: the manifest is checked with it. */
function buildExcelPages() {
  const webpack = path.join(root, "node_modules", "webpack-cli", "bin", "cli.js");
  const args = [webpack, "--config-name", "excel", "--mode", "production", "--output-path", excelPages];
  const environment = { ...process.env, NIANBAO_ADDRESS: address };
  execFileSync(process.execPath, args, { cwd: root, env: environment, stdio: ["ignore", "ignore", "inherit"] });
}

/** As a zip says which system it is from: names of one from Windows are taken apart differently by some programs. */
const UNIX = 3;

function writeZip(name, parts) {
  const files = parts.flatMap(([place, inside]) => filesAt(place, `${name}/${inside}`));
  // The time of the release, so that a zip does not depend on when a file was built.
  writeFileSync(
    path.join(target, `${name}-${version}.zip`),
    zipSync(Object.fromEntries(files), { level: 9, os: UNIX }),
  );
}

/** The command line as one file, and as a package that runs outside a clone. */
function writeCommandLine() {
  const bundle = dist("cli", "nianbao.cjs");
  const single = path.join(target, "nianbao.cjs");
  writeFileSync(single, `#!/usr/bin/env node\n${readFileSync(bundle, "utf8")}`, { mode: 0o755 });
  const folder = path.join(target, "package");
  mkdirSync(folder);
  const json = {
    ...cliPackage,
    private: undefined, // it is not meant for a registry, but it must be possible to install it

    version,
    description: "政府信息公开工作年度报告：核对、汇总、转换",
    engines: { node: ">=20.19" },
  };
  writeFileSync(path.join(folder, "package.json"), `${JSON.stringify(json, undefined, 2)}\n`);
  cpSync(single, path.join(folder, "nianbao.cjs"));
  for (const [place, name] of [
    [licence, "LICENSE"],
    [words("command-line.md"), "README.md"],
    [dist("cli", "third-party-notices.txt"), "third-party-notices.txt"],
  ])
    cpSync(place, path.join(folder, name));
  const packed = execFileSync("npm", ["pack", "--silent", "--pack-destination", target], {
    cwd: folder,
    encoding: "utf8",
  });
  renameSync(path.join(target, packed.trim()), path.join(target, `nianbao-${version}.tgz`));
  rmSync(folder, { recursive: true });
}

function writeChecksums() {
  const lines = readdirSync(target)
    .sort()
    .map(
      (name) =>
        `${createHash("sha256")
          .update(readFileSync(path.join(target, name)))
          .digest("hex")}  ${name}\n`,
    );
  writeFileSync(path.join(target, "SHA256SUMS.txt"), lines.join(""));
}

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
buildExcelPages();
for (const [name, parts] of Object.entries(zips)) writeZip(name, parts);
rmSync(excelPages, { recursive: true });
writeCommandLine();
writeChecksums();
for (const name of readdirSync(target)) console.log(`dist/release/${name}`);
