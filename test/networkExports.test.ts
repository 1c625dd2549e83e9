import {mkdtemp, readFile, rm} from "node:fs/promises";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import Graph from "graphology";
import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {gephiNodes} from "../loaders/exports/gephiNodes.js";
import {gexf} from "../loaders/exports/gexf.js";
import {graphml} from "../loaders/exports/graphml.js";
import {writeExports} from "../loaders/exports/index.js";
import {type Network, nodeAttributes, tieAttributes} from "../loaders/exports/network.js";
import {vosviewer} from "../loaders/exports/vosviewer.js";
import {type BuiltTables, builtTables} from "./builtTables.js";

const require = createRequire(import.meta.url);
const gexfReader: typeof import("graphology-gexf") = require("graphology-gexf");
const graphmlReader: {parse(constructor: typeof Graph, text: string): Graph} = require("graphology-graphml");

describe("the network of the source document, reread", () => {
  let tables: BuiltTables;
  let out: string;
  const file = (name: string) => readFile(join(out, "network", name), "utf8");
  beforeAll(async () => {
    tables = await builtTables();
    out = await mkdtemp(join(tmpdir(), "network-exports-"));
    await writeExports(tables.folder, out);
  });
  afterAll(async () => {
    await tables.remove();
    await rm(out, {recursive: true, force: true});
  });

  it("as GEXF by graphology-gexf: units, names, ties, places and colours of groups", async () => {
    const text = await file("network.gexf");
    expect(text).toContain('<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">');
    const graph = gexfReader.parse(Graph, text);
    expect([graph.order, graph.size, graph.type]).toEqual([27, 96, "undirected"]);
    const districts = graph.getNodeAttributes("sh-district-governments");
    expect(districts).toMatchObject({label: "各区人民政府", is_collective: true, tasks: 49, partners: 23});
    expect(districts.size).toBe(18);
    const tie = graph.edge("sh-district-governments", "sh-safety-committee-members");
    expect(graph.getEdgeAttribute(tie, "weight")).toBe(25);
    expect(graph.getEdgeAttribute(tie, "expected")).toBeCloseTo(22.2, 2);
    const spots = graph.mapNodes((_, {x, y}) => `${x} ${y}`);
    expect(new Set(spots).size).toBe(27);
    // one colour a group, grey for the groups of one unit
    const colours = new Map<unknown, Set<unknown>>();
    graph.forEachNode((_, {group_number, color}) =>
      colours.set(color, (colours.get(color) ?? new Set()).add(group_number))
    );
    const grey = "rgb(153,153,153)";
    for (const [color, groups] of colours) if (color !== grey) expect(groups.size).toBe(1);
    graph.forEachNode((_, {group_number, color}) => {
      const others = graph.filterNodes((_, other) => other.group_number === group_number).length;
      expect(color === grey).toBe(others === 1);
    });
  });

  it("as GraphML by graphology-graphml: the same", async () => {
    const graph = graphmlReader.parse(Graph, await file("network.graphml"));
    const other = gexfReader.parse(Graph, await file("network.gexf"));
    expect(graph.nodes()).toEqual(other.nodes());
    expect(graph.size).toBe(96);
    graph.forEachNode((node, attributes) => {
      for (const name of ["label", "x", "y", "size", "tasks", "group_number", "name_en", "is_collective"]) {
        expect(attributes[name], `${node} ${name}`).toEqual(other.getNodeAttribute(node, name));
      }
    });
    graph.forEachEdge((_, attributes, source, target) => {
      expect(attributes.weight).toBe(other.getEdgeAttribute(other.edge(source, target), "weight"));
      expect(attributes.p_above).toBe(other.getEdgeAttribute(other.edge(source, target), "p_above"));
    });
  });

  it("as nodes and edges for Gephi, without a byte-order mark", async () => {
    const nodes = parse(await file("nodes.csv"), {columns: true});
    const edges = parse(await file("edges.csv"), {columns: true});
    expect((await file("nodes.csv")).startsWith("Id,Label,")).toBe(true);
    expect((await file("edges.csv")).startsWith("Source,Target,Type,Weight,")).toBe(true);
    expect([nodes.length, edges.length]).toEqual([27, 96]);
    const ids = new Set(nodes.map((row) => Object(row).Id));
    for (const row of edges) {
      const {Source, Target, Type} = Object(row);
      expect([ids.has(Source), ids.has(Target), Type]).toEqual([true, true, "Undirected"]);
    }
  });

  it("as a two-mode edge list: a row for each of the 172 assignments", async () => {
    const rows = parse(await file("unit-task.csv"), {columns: true});
    expect(rows).toHaveLength(172);
    expect(rows[0]).toMatchObject({Source: "sh-planning-and-resources", unit: "市规划资源局", position: "1"});
    expect(new Set(rows.map((row) => Object(row).Target)).size).toBe(57);
  });

  it("as VOSviewer JSON in Chinese and in English", async () => {
    const zh = JSON.parse(await file("vosviewer.json"));
    const en = JSON.parse(await file("vosviewer.en.json"));
    expect([zh.network.items.length, zh.network.links.length]).toEqual([27, 96]);
    const labels = (read: typeof zh) => read.network.items.map(({label}: {label: string}) => label);
    expect(labels(zh)).toContain("市消防救援总队");
    expect(labels(en).filter((label: string) => /\p{Script=Han}/u.test(label))).toEqual([]);
    expect(Math.max(...zh.network.links.map(({strength}: {strength: number}) => strength))).toBe(25);
    for (const {id, x, y, cluster} of zh.network.items) {
      expect([Number.isInteger(id), Math.abs(x) <= 1, Math.abs(y) <= 1, cluster >= 1]).toEqual([
        true,
        true,
        true,
        true
      ]);
    }
  });
});

describe("texts that a format has its own use for", () => {
  const label = '<b a="1">&\u0001\n=1';
  const network: Network = {
    title: label,
    date: null,
    nodes: ["u1", "u2"].map((id) => ({
      id,
      label,
      labelEn: null,
      x: 0,
      y: 0,
      radius: 4,
      colour: "#999999",
      group: null,
      values: nodeAttributes.map(({type}) => (type === "string" ? label : null))
    })),
    ties: [{source: "u1", target: "u2", weight: 1, values: tieAttributes.map(() => null)}],
    parts: []
  };
  const read = label.replace("\u0001", "\ufffd");

  it("are text in GEXF and GraphML, and absent values are left out", () => {
    for (const graph of [gexfReader.parse(Graph, gexf(network)), graphmlReader.parse(Graph, graphml(network))]) {
      expect(graph.getNodeAttribute("u1", "label")).toBe(read);
      expect(graph.getNodeAttribute("u1", "kind")).toBe(read);
      expect(graph.hasNodeAttribute("u1", "tasks")).toBe(false);
      expect(graph.getEdgeAttribute(graph.edge("u1", "u2"), "weight")).toBe(1);
    }
    for (const text of [gexf(network), graphml(network)]) {
      expect(new JSDOM(text, {contentType: "text/xml"}).window.document.querySelectorAll("b")).toHaveLength(0);
    }
  });

  it("are text in CSV and VOSviewer JSON; without a name in English the Chinese one stands", () => {
    const [row] = parse(gephiNodes({...network, nodes: network.nodes.map((node) => ({...node, label: "=1"}))}), {
      columns: true
    });
    expect(Object(row).Label).toBe("'=1");
    expect(JSON.parse(vosviewer(network, "en")).network.items[0].label).toBe(label);
  });
});
