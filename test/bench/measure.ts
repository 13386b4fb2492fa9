import { benches } from './benches.js';

// One round of one case, in a process of its own: nothing that another case has compiled or left on the heap counts, and
// `node --cpu-prof dist/bench/program/measure.js <case>` profiles it alone.
const bench = benches.find(({ name }) => name === process.argv[2]);
if (!bench) throw new Error(`There is no case ${process.argv[2]}.`);
const readings = await bench.run();
if (process.send) process.send(readings);
else console.log(readings);
