// Loaded into a measured process before its own script: leaves what it used in a file when it exits.
const { writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync(process.env.LECTERN_BENCH_USAGE, JSON.stringify(process.resourceUsage())));
