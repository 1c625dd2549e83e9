import {seededRandom} from "../../../loaders/measures/random.js";
import {exactTest} from "../../../loaders/network/exactTest.js";
import {networkRows} from "../../../loaders/network/networkRows.js";
import {sharedTasks} from "../../../loaders/network/pairs.js";
import {twoMode} from "../../../loaders/network/twoMode.js";

// the process that the benchmark `network` starts: numbers of units and tasks as arguments; told on stdout as JSON
const [units, tasks] = process.argv.slice(2).map(Number);
if (units === undefined || tasks === undefined) throw new Error("usage: networkScope UNITS TASKS");
const rows = madeUp(units, tasks);

const network = twoMode(rows);
const shared = sharedTasks(network);
const tested = process.cpuUsage();
exactTest(network, shared);
const exact = secondsSince(tested);

const started = process.cpuUsage();
const kinds = new Map(rows.map(({unitId}, i) => [unitId, `kind ${i % 5}`]));
const [found] = networkRows(rows, kinds, seededRandom);
const all = secondsSince(started);
const runs = found?.groups.find(({resolution}) => resolution === 1)?.runs;
process.stdout.write(JSON.stringify({exactTest: exact, all, memory: process.resourceUsage().maxRSS / 1024, runs}));

/** Of the processor, since a reading of it: what else the machine does counts for little. */
function secondsSince(reading: NodeJS.CpuUsage): number {
  const {user, system} = process.cpuUsage(reading);
  return (user + system) / 1e6;
}

/** Tasks of one to eight units; a few units are named often, most seldom, and each task draws from one field of twenty. */
function madeUp(units: number, tasks: number) {
  const random = seededRandom(1);
  const share = () => random(1_000_000) / 1_000_000;
  return Array.from({length: tasks}, (_, task) => {
    const field = random(20);
    const size = 1 + Math.floor(8 * share() ** 2);
    const named = new Set<number>();
    while (named.size < size) {
      const unit = Math.floor(units * share() ** 2);
      named.add(share() < 0.7 ? unit - (unit % 20) + field : unit);
    }
    return [...named].map((unit, place) => ({
      documentId: "d",
      themeId: null,
      collectives: "as_one",
      taskId: `t${task}`,
      unitId: `u${unit}`,
      isLead: place === 0,
      isFirstListed: false
    }));
  }).flat();
}
