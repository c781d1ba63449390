"use strict";

const cli = require("./packaging/cli");
const excel = require("./packaging/excel");
const playground = require("./packaging/playground");
const receive = require("./packaging/receive");
const wps = require("./packaging/wps");

module.exports = (_, { mode = "production" }) => [
  playground(mode),
  excel(mode),
  wps(mode),
  receive.page(mode),
  receive.reader(mode),
  cli(mode),
];
