/*
 * Loaded first, it says at the end of a process what it took: seconds of CPU and by the clock, peak of
 * memory in MB. What came before `globalThis.benchBegan` was set does not count.
 */
const { writeFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

if (isMainThread)
  process.on("exit", () => {
    const { now = 0, user = 0, system = 0 } = globalThis.benchBegan ?? {};
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cpu = (userCPUTime + systemCPUTime - user - system) / 1e6;
    const wall = (performance.now() - now) / 1000;
    const memory = Math.round(maxRSS / 1024);
    writeFileSync(process.env.HESHU_USAGE, JSON.stringify({ cpu, wall, memory }));
  });
