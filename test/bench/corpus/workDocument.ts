import {seededRandom} from "../../../loaders/measures/random.js";

const WORDS = (
  "加强 推进 完善 健全 落实 组织 开展 推动 深化 优化 提升 规范 统筹 协调 监管 服务 改革 创新 安全 生产 城市 农村 社区 企业 项目 设施 平台 数据 机制 体系 标准 " +
  "风险 隐患 排查 整治 培训 宣传 考核 评估 质量 效率 资源 环境 交通 建设 管理 基层 群众 公共 市场 产业 科技 人才 资金 政策 责任"
).split(" ");

/** Ways in which a clause says who does what, by the number of units it takes; # is a unit. */
const CLAUSES: readonly string[] = [
  "（#、#）",
  "（#、#、#负责）",
  "（#牵头，#、#按职责分工负责）",
  "（#牵头，#、#配合）",
  "（责任单位：#、#、#）",
  "（牵头单位：#，配合单位：#、#）",
  "〔牵头单位：#；责任单位：#、#〕",
  "（#指导，#负责落实）",
  "（#、#按职责分工负责，2025年6月底前完成）"
];

/** So many units, about, does a document name: those of one place. */
const POOL = 40;

const HAN = "一二三四五六七八九十";

function han(value: number): string {
  if (value <= 10) return HAN.charAt(value - 1);
  return `${value >= 20 ? HAN.charAt(Math.floor(value / 10) - 1) : ""}十${value % 10 === 0 ? "" : HAN.charAt((value % 10) - 1)}`;
}

/**
 * A made-up work document in the style of real ones: a notice that issues a plan of chapters, sections and tasks, each task
 * with a clause that names some of the document's own choice from `units`. The same seed gives the same text; about 20 kB.
 */
export function workDocument(seed: number, units: readonly string[]): string {
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]): T => {
    const one = from[random(from.length)];
    if (one === undefined) throw new Error("nothing to pick from");
    return one;
  };
  const phrase = (words: number): string => Array.from({length: words}, () => pick(WORDS)).join("");
  const sentence = (): string => {
    const parts = Array.from({length: 2 + random(4)}, () => phrase(3 + random(5)));
    if (random(4) === 0) parts.push(`${phrase(2)}不少于${1 + random(900)}${pick(["个", "万人次", "公里", "%"])}`);
    if (random(8) === 0) parts.push(`落实《${phrase(4)}办法》`);
    return `${parts.join("，")}。`;
  };
  const pool = Array.from({length: POOL}, () => pick(units));
  // those first in the pool are named most, as some departments are in every document
  const unit = (): string => pool[Math.min(random(POOL), random(POOL))] ?? pick(units);
  const clause = (): string => pick(CLAUSES).replaceAll("#", unit);
  const name = `${phrase(4)}三年行动方案（2024—2026年）`;
  const lines = [
    `某市人民政府办公厅关于印发《${name}》的通知`,
    `某政办发〔2024〕${1 + random(90)}号`,
    "各区人民政府，市政府各委、办、局：",
    `《${name}》已经市政府同意，现印发给你们，请认真贯彻执行。`,
    "某市人民政府办公厅",
    `2024年${1 + random(12)}月${1 + random(28)}日`,
    name,
    `为${phrase(6)}，制定本方案。`
  ];
  let task = 0;
  for (let chapter = 1; chapter <= 5; chapter++) {
    lines.push(`${han(chapter)}、${phrase(4)}`);
    for (let section = 1; section <= 4; section++) {
      lines.push(`（${han(section)}）${phrase(4)}`);
      for (let count = 0; count < 3; count++) {
        task++;
        lines.push(`${task}.${phrase(4)}。${sentence()}${sentence()}${clause()}`);
      }
    }
  }
  lines.push("抄送：市委办公厅，市人大常委会办公厅。", "某市人民政府办公厅 2024年6月3日印发");
  return `${lines.join("\n")}\n`;
}
