import type {NetworkRows} from "../network/networkRows.js";
import {table} from "./table.js";

/** One row a scope, reading of collectives and unit. */
export const unitMeasures = table({
  name: "unit_measures",
  title: {zh: "单位网络指标", en: "Network measures of units"},
  description: {
    zh: "全部文件、每个文件、每个至少 20 项任务的专题，每种集合单位口径，每个单位一行；两个单位有共同任务即有联系，权重为共同任务数",
    en: "One row per scope (all documents, each document, each theme with at least 20 tasks), reading of collectives and unit; two units are tied where they share a task, and the weight is how many"
  },
  columns: {
    document_id: {
      type: "VARCHAR",
      title: {zh: "文件编号", en: "Document"},
      description: {
        zh: "为空表示全部文件",
        en: "NULL for all documents"
      },
      unit: null
    },
    theme_id: {
      type: "VARCHAR",
      title: {zh: "专题", en: "Theme"},
      description: {
        zh: "为空表示全部专题",
        en: "NULL for all themes"
      },
      unit: null
    },
    collectives: {
      type: "VARCHAR",
      title: {zh: "集合单位口径", en: "Collectives"},
      description: {
        zh: "见 workload",
        en: "See workload"
      },
      unit: null
    },
    unit_id: {
      type: "VARCHAR",
      title: {zh: "单位编号", en: "Unit"},
      description: {
        zh: "见 units",
        en: "See units"
      },
      unit: null
    },
    tasks: {
      type: "INTEGER",
      title: {zh: "任务数", en: "Tasks"},
      description: {
        zh: "提及该单位的任务数 d",
        en: "Tasks that name the unit, d"
      },
      unit: "tasks"
    },
    partners: {
      type: "INTEGER",
      title: {zh: "协同广度", en: "Breadth"},
      description: {
        zh: "至少共同承担一项任务的单位数，即单位网络中的度 k",
        en: "Units that it shares a task with: its degree k in the network of units"
      },
      unit: "units"
    },
    co_assignments: {
      type: "INTEGER",
      title: {zh: "协同强度", en: "Strength"},
      description: {
        zh: "与各协同单位的共同任务数之和 s；一项有 n 个单位的任务计 n−1 次",
        en: "Sum s of the tasks shared with each partner; a task with n units counts n − 1 times"
      },
      unit: "co-assignments"
    },
    depth: {
      type: "DOUBLE",
      title: {zh: "协同深度", en: "Depth"},
      description: {
        zh: "平均每个协同单位的共同任务数 s/k；没有协同单位则为空",
        en: "Shared tasks per partner, s/k; NULL without partners"
      },
      unit: "tasks"
    },
    ties_used: {
      type: "VARCHAR",
      title: {zh: "所用的联系", en: "Ties used"},
      description: {
        zh: "中介中心性、约束系数与有效规模所依据的联系：all 为全部；backbone 为骨干（p_above 小于 0.05），用于单位超过 500 个的范围；为空表示未计算（单位过多而任务不足 20 项）",
        en: "What betweenness, constraint and effective size are computed on: all, or backbone (ties with p_above below 0.05) in a scope with more than 500 units; NULL where they are not (so many units and fewer than 20 tasks)"
      },
      unit: null
    },
    betweenness: {
      type: "DOUBLE",
      title: {zh: "中介中心性", en: "Betweenness"},
      description: {
        zh: "其他单位之间的最短路径经过该单位的比例，对全部单位对取平均（Freeman 1977），不计权重；不足三个单位则为空",
        en: "Share of the shortest paths between two others that lead over it, averaged over all pairs of others (Freeman 1977), weights aside; NULL with fewer than three units"
      },
      unit: null
    },
    burt_constraint: {
      type: "DOUBLE",
      title: {zh: "约束系数", en: "Constraint"},
      description: {
        zh: "Σ(p_ij + Σ p_iq·p_qj)²，p 为共同任务数的份额（Burt 1992）：协同单位少或彼此相连则高；没有协同单位则为空",
        en: "Σ (p_ij + Σ p_iq·p_qj)², p being shares of shared tasks (Burt 1992): high where partners are few or tied to each other; NULL without partners"
      },
      unit: null
    },
    effective_size: {
      type: "DOUBLE",
      title: {zh: "有效规模", en: "Effective size"},
      description: {
        zh: "协同单位数减去其中的重复（Burt 1992）；没有协同单位则为空",
        en: "Partners less what is redundant among them (Burt 1992); NULL without partners"
      },
      unit: "units"
    },
    group_number: {
      type: "INTEGER",
      title: {zh: "群组", en: "Group"},
      description: {
        zh: "分辨率为 1 时的群组，见 unit_groups；范围内任务不足 20 项则为空",
        en: "Its group at resolution 1, see unit_groups; NULL in a scope with fewer than 20 tasks"
      },
      unit: null
    },
    participation: {
      type: "DOUBLE",
      title: {zh: "参与系数", en: "Participation coefficient"},
      description: {
        zh: "1 − Σ(s_im/s_i)²，s_im 为与群组 m 的共同任务数（Guimerà 与 Amaral 2005）：0 为只与一组协同；没有群组或协同单位则为空",
        en: "1 − Σ (s_im/s_i)², s_im being tasks shared with group m (Guimerà and Amaral 2005): 0 where all are with one group; NULL without groups or partners"
      },
      unit: null
    },
    ambiguity: {
      type: "DOUBLE",
      title: {zh: "归组模糊度", en: "Ambiguity"},
      description: {
        zh: "与各协同单位的归组模糊度的平均，见 coresponsibility：0 为各次运算一致；没有群组或协同单位则为空",
        en: "Mean ambiguity (coresponsibility) with its partners: 0 where all runs agree; NULL without groups or partners"
      },
      unit: null
    },
    brokerage_basis: {
      type: "VARCHAR",
      title: {zh: "中介依据", en: "Basis of brokerage"},
      description: {
        zh: "lead 为牵头单位指向同一任务的其他单位；范围内无一任务写明牵头的，以首列单位代之，记为 first_listed；为空表示没有这样的联系",
        en: "lead: ties lead from a task's leads to its other units; first_listed: no task of the scope states a lead, and those listed first stand in for them; NULL without such ties"
      },
      unit: null
    },
    brokerage: {
      type: "INTEGER",
      title: {zh: "中介次数", en: "Brokerage"},
      description: {
        zh: "有序的两个他单位，前者指向该单位、该单位指向后者，而前者不指向后者（Gould 与 Fernandez 1989）",
        en: "Ordered pairs of others, the first tied to the unit and the unit to the second, while the first is not tied to the second (Gould and Fernandez 1989)"
      },
      unit: "pairs"
    },
    coordinator: {
      type: "INTEGER",
      title: {zh: "协调者", en: "Coordinator"},
      description: {
        zh: "三者类别相同的中介次数；类别见 units.kind，有一方类别不详的不计入五种角色",
        en: "Brokerage among three units of one kind (units.kind); where a kind is not known none of the five roles is counted"
      },
      unit: "pairs"
    },
    itinerant: {
      type: "INTEGER",
      title: {zh: "顾问", en: "Itinerant broker"},
      description: {
        zh: "两端类别相同而该单位类别不同的中介次数",
        en: "Brokerage between two units of one kind by one of another"
      },
      unit: "pairs"
    },
    gatekeeper: {
      type: "INTEGER",
      title: {zh: "守门人", en: "Gatekeeper"},
      description: {
        zh: "来自另一类别、指向本类别的中介次数",
        en: "Brokerage from a unit of another kind to one of the broker's own"
      },
      unit: "pairs"
    },
    representative: {
      type: "INTEGER",
      title: {zh: "代表者", en: "Representative"},
      description: {
        zh: "来自本类别、指向另一类别的中介次数",
        en: "Brokerage from a unit of the broker's own kind to one of another"
      },
      unit: "pairs"
    },
    liaison: {
      type: "INTEGER",
      title: {zh: "联络者", en: "Liaison"},
      description: {
        zh: "三者类别各不相同的中介次数",
        en: "Brokerage among three kinds"
      },
      unit: "pairs"
    }
  },
  rows: ({documentId, themeId, collectives, units}: NetworkRows) =>
    units.map((row) => ({
      document_id: documentId,
      theme_id: themeId,
      collectives: collectives,
      unit_id: row.unitId,
      tasks: row.tasks,
      partners: row.partners,
      co_assignments: row.coAssignments,
      depth: row.depth,
      ties_used: row.tiesUsed,
      betweenness: row.betweenness,
      burt_constraint: row.constraint,
      effective_size: row.effectiveSize,
      group_number: row.group,
      participation: row.participation,
      ambiguity: row.ambiguity,
      brokerage_basis: row.brokerageBasis,
      brokerage: row.brokerage?.total ?? null,
      coordinator: row.brokerage?.coordinator ?? null,
      itinerant: row.brokerage?.itinerant ?? null,
      gatekeeper: row.brokerage?.gatekeeper ?? null,
      representative: row.brokerage?.representative ?? null,
      liaison: row.brokerage?.liaison ?? null
    }))
});
