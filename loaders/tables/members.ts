import type {Collected} from "./collected.js";
import {table} from "./table.js";

/** One row a member of a collective, in the register's order. */
export const members = table({
  name: "members",
  title: {zh: "集合单位成员", en: "Members of collectives"},
  description: {
    zh: "集合单位的每个成员一行；成员未公开的集合单位没有行",
    en: "One row per member of a collective; none for a collective whose members are not public"
  },
  columns: {
    collective_id: {
      type: "VARCHAR",
      title: {zh: "集合单位", en: "Collective"},
      description: {zh: "集合单位，见 units", en: "The collective; see units"},
      unit: null
    },
    unit_id: {
      type: "VARCHAR",
      title: {zh: "成员单位", en: "Member"},
      description: {zh: "成员单位，见 units", en: "One of its members; see units"},
      unit: null
    },
    position: {
      type: "INTEGER",
      title: {zh: "次序", en: "Position"},
      description: {zh: "在名录中的次序，从 1 起", en: "1, 2, … in the register"},
      unit: null
    }
  },
  rows({register, unregistered}: Collected) {
    return [...register.units, ...unregistered].flatMap(({id, members}) =>
      members.map((member, index) => ({collective_id: id, unit_id: member, position: index + 1}))
    );
  }
});
