"use strict";

const { configureGlobal } = require("fast-check");

/** The first second of a property kills nearly what its thousands of runs would, and every mutant pays for it. */
const LONGEST = 1000;

/** The smallest counterexample is not looked for: a mutant is killed by any. */
configureGlobal({ interruptAfterTimeLimit: LONGEST, endOnFailure: true });
