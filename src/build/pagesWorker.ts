import {once} from "node:events";
import {parentPort, workerData} from "node:worker_threads";
import {drawingsMade} from "./draw.js";
import {type Material, makePages} from "./makePages.js";

// the thread that pageThreads.ts starts: makes pages of the material it is given, is told the folder of their shells once
// that is there, and answers with the drawings it made
if (parentPort === null) throw new Error("pagesWorker runs in a thread");
const material: Material = workerData;
const shells = once(parentPort, "message").then(([folder]) => String(folder));
await makePages(material, shells);
parentPort.postMessage(drawingsMade());
