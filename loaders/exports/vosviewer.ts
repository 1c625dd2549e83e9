import {type Network, nodeAttributes} from "./network.js";

const TASKS = nodeAttributes.findIndex(({name}) => name === "tasks");

/**
 * The network as VOSviewer and VOSviewer Online open it (JSON, since VOSviewer 1.6.17): items with place, cluster, tasks as
 * weight; links with shared tasks as strength. Labels are in the language asked for, where a name is known in it.
 */
export function vosviewer({nodes, ties}: Network, lang: "zh" | "en"): string {
  const numbers = new Map(nodes.map(({id}, index) => [id, index + 1]));
  const reach = nodes.reduce((most, {x, y}) => Math.max(most, Math.abs(x), Math.abs(y)), 1);
  const file = {
    network: {
      items: nodes.map(({id, label, labelEn, x, y, group, values}, index) => ({
        id: index + 1,
        label: lang === "en" ? (labelEn ?? label) : label,
        x: Number((x / reach).toFixed(4)),
        y: Number((y / reach).toFixed(4)),
        ...(group === null ? {} : {cluster: group}),
        weights: {Tasks: Number(values[TASKS])},
        // shown as HTML; ids are letters, digits and hyphens
        description: id
      })),
      links: ties.map(({source, target, weight}) => ({
        source_id: numbers.get(source),
        target_id: numbers.get(target),
        strength: weight
      }))
    },
    config: {
      terminology:
        lang === "en"
          ? {item: "Unit", items: "Units", link: "Tie", links: "Ties", link_strength: "Shared tasks", cluster: "Group"}
          : {item: "单位", items: "单位", link: "联系", links: "联系", link_strength: "共同任务数", cluster: "群组"}
    }
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}
