"use strict";

const cli = require("./webpack/cli");
const excel = require("./webpack/excel");
const playground = require("./webpack/playground");
const wps = require("./webpack/wps");

module.exports = (_, { mode = "production" }) => [playground(mode), excel(mode), wps(mode), cli(mode)];
