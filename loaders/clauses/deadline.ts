import {foldWidth} from "../text/numerals.js";

const DAY =
  "(?:(?:20[0-9]{2}|[二〇○零一三四五六七八九]{4})年|[今明]年|每年|当年|年)?(?:(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月份?)?(?:[0-9]{1,2}日)?(?:第?[一二三四1-4]季度|上半年|下半年)?(?:底|末|初|中旬|上旬|下旬|内|中|全年)?(?:之?前|以前)?";
const SPAN = `(?:${DAY}(?:[-—–－~～至到]{1,2}${DAY})?|20[0-9]{2}[-—–－~～至到]{1,2}20[0-9]{2}年)`;
const DONE = "(?:基本|全面|全部)?(?:完成|建成|实现|落实|到位|完成任务|取得(?:阶段性|明显)?成效|启动|出台|印发)?";
const DATED = new RegExp(`^(?:力争|确保|原则上|于|在|计划|预计)?${SPAN}(?:起|并|且)?${DONE}$`);
const LASTING =
  /^(?:并)?(?:长期|持续|常态化?|动态|全年|每年|逐年|分年度|按年度|立即|即日起|适时|近期|中期|远期|按时间节点|按计划|按照?时序(?:进度)?)(?:性|地)?(?:坚持|推进|实施|落实|开展|完善|更新|深化|执行|组织|启动|整改|有序)*$/;

/** Whether a phrase of a clause says until when and not who: 2022年6月底前完成, 年底前, 2024—2026年, 长期坚持. */
export function isDeadline(phrase: string): boolean {
  const text = foldWidth(phrase);
  if (text.length > 30) return false;
  return LASTING.test(text) || (/年|月|季度/.test(text) && DATED.test(text));
}
