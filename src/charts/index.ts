export * from "./options.js";
export * from "./assignmentMatrix.js";
export * from "./heatMap.js";
export * from "./rankedBars.js";
export * from "./rankLines.js";
