"use strict";

const cli = require("./webpack/cli");
const excel = require("./webpack/excel");
const playground = require("./webpack/playground");

module.exports = (_, { mode = "production" }) => [playground(mode), excel(mode), cli(mode)];
