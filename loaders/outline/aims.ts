/**
 * Whether a heading announces what is aimed at or why (指导思想, 基本原则, 主要目标, 重要意义) and not what is to be
 * done: what stands under it without a clause is no task.
 */
export function isAim(title: string): boolean {
  const words = title.replace(/\s/g, "");
  return words.length <= 24 && AIM.test(words);
}

/**
 * Whether an article says what a regulation is for, what it holds for or who explains it, and asks for nothing: 为…，制定
 * 本办法; 本办法自…起施行; 本办法由…负责解释.
 */
export function isFraming(article: string): boolean {
  const words = article.slice(0, 300).replace(/\s/g, "");
  return FRAMING.test(words);
}

const ACT = "(?:本|此|该)(?:办法|规定|细则|条例|制度|方案|意见|措施|规则|准则|章程|计划|政策|举措|通知)";
const FRAMING = new RegExp(
  `^(?:为了?|根据|依据)[^。]{2,200}制[定订]${ACT}|^${ACT}(?:所称|适用于|中的?|未尽事宜)|^${ACT}[^。]{0,20}(?:自|由)[^。]{1,60}(?:施行|实施|执行|解释)|^${ACT}(?:的)?解释权`
);

const AIM =
  /(?:^(?:总体|总|工作|主要|基本|发展|行动|目标|建设|试点|战略|阶段|年度|整体)*(?:要求|思路|目标|原则|部署|定位)|指导思想|基本原则|工作原则|总体要求|总体思路|总体目标|主要目标|工作目标|发展目标|行动目标|目标要求|(?:重要|重大|深远|现实|重要性)意义|(?:^|面临的?|当前|发展|国内外)形势(?:要求|与挑战)?|^(?:发展|工作|现有|编制)*(?:现状|基础|背景)|(?:编制|制定|起草)依据|^(?:20[0-9]{2}年|去年|上半年|前一阶段|主要|工作|存在的?)*(?:总结|回顾|完成情况|开展情况|进展情况|(?<=年|前一阶段)工作情况|成效|成绩|问题|不足|困难)(?:[和与及](?:不足|问题|困难))?)$/;
