import type {Collected} from "./collected.js";
import {table} from "./table.js";

/** One row a unit: all of the register in its order, then those that documents name and the register does not know. */
export const units = table({
  name: "units",
  title: {zh: "单位", en: "Units"},
  description: {
    zh: "每个单位一行：名录所载全部单位，以及文件提及而名录未载的单位",
    en: "One row per unit: all of the register, and those that documents name and the register does not know"
  },
  columns: {
    unit_id: {
      type: "VARCHAR",
      title: {zh: "单位编号", en: "Unit"},
      description: {
        zh: "名录编号；未登记的以 x- 开头",
        en: "Its id in the register; x- and a hash for an unregistered one"
      },
      unit: null
    },
    name: {
      type: "VARCHAR",
      title: {zh: "名称", en: "Name"},
      description: {zh: "发文机关的惯用写法，不保证唯一", en: "As issuing documents print it; not unique"},
      unit: null
    },
    full_name: {
      type: "VARCHAR",
      title: {zh: "全称", en: "Full name"},
      description: {zh: "法定全称", en: "Its official full name"},
      unit: null
    },
    name_en: {
      type: "VARCHAR",
      title: {zh: "英文名称", en: "English name"},
      description: {
        zh: "官方英文名称；不能确知则为空",
        en: "Its official English name; NULL where it is not known for sure"
      },
      unit: null
    },
    name_en_source: {
      type: "VARCHAR",
      title: {zh: "英文名称出处", en: "Source of the English name"},
      description: {zh: "英文名称的出处", en: "Where the English name is published"},
      unit: null
    },
    kind: {
      type: "VARCHAR",
      title: {zh: "类别", en: "Kind"},
      description: {
        zh: "单位类别，用词见 data/README.md",
        en: "What kind of body it is; the words are listed in data/README.md"
      },
      unit: null
    },
    parent_id: {
      type: "VARCHAR",
      title: {zh: "上级单位", en: "Parent"},
      description: {zh: "上级单位", en: "The unit it is under"},
      unit: null
    },
    is_collective: {
      type: "BOOLEAN",
      title: {zh: "集合单位", en: "Collective"},
      description: {
        zh: "是否以一个名称指多个单位，如各区人民政府",
        en: "Whether one name stands for several units, as 各区人民政府 does"
      },
      unit: null
    },
    valid_from: {
      type: "DATE",
      title: {zh: "始于", en: "Valid from"},
      description: {zh: "以此名称设立之日", en: "The day since which it has borne this name"},
      unit: null
    },
    valid_to: {
      type: "DATE",
      title: {zh: "止于", en: "Valid to"},
      description: {zh: "更名或撤并之日", en: "The day until which it bore this name"},
      unit: null
    },
    successor_id: {
      type: "VARCHAR",
      title: {zh: "承接单位", en: "Successor"},
      description: {zh: "更名或撤并后的承接单位", en: "The unit that took over from it"},
      unit: null
    },
    registered: {
      type: "BOOLEAN",
      title: {zh: "已登记", en: "Registered"},
      description: {zh: "名录是否载有", en: "Whether the register knows it"},
      unit: null
    }
  },
  rows({register, unregistered}: Collected) {
    return [...register.units, ...unregistered].map((unit) => ({
      unit_id: unit.id,
      name: unit.name,
      full_name: unit.fullName,
      name_en: unit.nameEn,
      name_en_source: unit.nameEnSource,
      kind: unit.kind,
      parent_id: unit.parentId,
      is_collective: unit.isCollective,
      valid_from: unit.validFrom,
      valid_to: unit.validTo,
      successor_id: unit.successorId,
      registered: unit.registered
    }));
  }
});
