import {type Attribute, type Network, nodeAttributes, tieAttributes} from "./network.js";
import type {Cell} from "./tableFiles.js";
import {xmlText} from "./xml.js";

const TYPES: Readonly<Record<Attribute["type"], string>> = {
  string: "string",
  integer: "int",
  double: "double",
  boolean: "boolean"
};

/** Of nodes, besides nodeAttributes: what Gephi, yEd's importers and R's igraph take for label, place, size and colour. */
const DRAWN: readonly Attribute[] = [
  {name: "label", type: "string"},
  {name: "x", type: "double"},
  {name: "y", type: "double"},
  {name: "size", type: "double"},
  {name: "color", type: "string"}
];

const WEIGHT: Attribute = {name: "weight", type: "double"};

/** The network as GraphML (graphml.graphdrawing.org): all attributes, place, size and colour as data of the nodes. */
export function graphml({nodes, ties}: Network): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...[...DRAWN, ...nodeAttributes].map((attribute) => key("node", attribute)),
    ...[WEIGHT, ...tieAttributes].map((attribute) => key("edge", attribute)),
    '  <graph id="coresponsibility" edgedefault="undirected">',
    ...nodes.flatMap(({id, label, x, y, radius, colour, values}) => [
      `    <node id="${xmlText(id)}">`,
      ...data("node", DRAWN, [label, x, y, radius, colour]),
      ...data("node", nodeAttributes, values),
      "    </node>"
    ]),
    ...ties.flatMap(({source, target, weight, values}, number) => [
      `    <edge id="e${number}" source="${xmlText(source)}" target="${xmlText(target)}">`,
      ...data("edge", [WEIGHT], [weight]),
      ...data("edge", tieAttributes, values),
      "    </edge>"
    ]),
    "  </graph>",
    "</graphml>",
    ""
  ].join("\n");
}

function key(of: "node" | "edge", {name, type}: Attribute): string {
  return `  <key id="${of}_${name}" for="${of}" attr.name="${name}" attr.type="${TYPES[type]}"/>`;
}

function data(of: "node" | "edge", attributes: readonly Attribute[], values: readonly Cell[]): string[] {
  return attributes.flatMap(({name}, i) => {
    const value = values[i] ?? null;
    return value === null ? [] : [`      <data key="${of}_${name}">${xmlText(String(value))}</data>`];
  });
}
