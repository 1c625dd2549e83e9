import {type Attribute, type Network, nodeAttributes, tieAttributes} from "./network.js";
import type {Cell} from "./tableFiles.js";
import {xmlText} from "./xml.js";

/**
 * The network as GEXF 1.3 (gexf.net/1.3, read by Gephi 0.9.3 and later): attributes of nodes and ties, and of nodes place,
 * size (a radius) and the colour of their group.
 */
export function gexf({title, date, nodes, ties}: Network): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `  <meta${date === null ? "" : ` lastmodifieddate="${date}"`}>`,
    "    <creator>Duty Atlas 责任图谱</creator>",
    `    <title>${xmlText(title)}</title>`,
    "    <description>Units that share tasks; the weight of a tie is the number of shared tasks 共同任务数</description>",
    "  </meta>",
    '  <graph mode="static" defaultedgetype="undirected" idtype="string">',
    ...declared("node", nodeAttributes),
    ...declared("edge", tieAttributes),
    "    <nodes>",
    ...nodes.flatMap(({id, label, x, y, radius, colour, values}) => [
      `      <node id="${xmlText(id)}" label="${xmlText(label)}">`,
      ...told(nodeAttributes, values),
      `        <viz:color r="${channel(colour, 1)}" g="${channel(colour, 3)}" b="${channel(colour, 5)}"/>`,
      `        <viz:position x="${x}" y="${y}" z="0"/>`,
      `        <viz:size value="${radius}"/>`,
      "      </node>"
    ]),
    "    </nodes>",
    "    <edges>",
    ...ties.flatMap(({source, target, weight, values}, number) => [
      `      <edge id="${number}" source="${xmlText(source)}" target="${xmlText(target)}" weight="${weight}">`,
      ...told(tieAttributes, values),
      "      </edge>"
    ]),
    "    </edges>",
    "  </graph>",
    "</gexf>",
    ""
  ].join("\n");
}

function declared(kind: "node" | "edge", attributes: readonly Attribute[]): string[] {
  return [
    `    <attributes class="${kind}" mode="static">`,
    ...attributes.map(({name, type}) => `      <attribute id="${name}" title="${name}" type="${type}"/>`),
    "    </attributes>"
  ];
}

function told(attributes: readonly Attribute[], values: readonly Cell[]): string[] {
  return [
    "        <attvalues>",
    ...attributes.flatMap(({name}, i) => {
      const value = values[i] ?? null;
      return value === null ? [] : [`          <attvalue for="${name}" value="${xmlText(String(value))}"/>`];
    }),
    "        </attvalues>"
  ];
}

function channel(colour: string, at: number): number {
  return Number.parseInt(colour.slice(at, at + 2), 16);
}
