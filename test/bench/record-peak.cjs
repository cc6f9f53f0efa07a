// Loaded into a measured process before its own script: leaves the peak of its memory, in kB, in a file when it exits.
const { writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync(process.env.LECTERN_BENCH_PEAK, String(process.resourceUsage().maxRSS)));
