/** A title ends in the kind of document it is (公文种类), perhaps with a note in brackets. */
const KIND_OF_DOCUMENT =
  /(?:通知|意见|意見|方案|计划|計劃|规划|規劃|决定|決定|决议|办法|辦法|措施|要点|要點|规定|規定|细则|細則|清单|清單|通报|函|批复|报告|報告|公告|通告|命令|纲要|綱要|条例|條例|举措|舉措|安排|指南|规则|制度|准则|章程|政策|若干条|总结|打算|讲话|任务书|目录|分工|分解|分解表|一览表|任务表|责任表|分工表)(?:[（(〔][^（）()〔〕]{1,24}[）)〕])?$/;

/** Whether a text can be the whole of a title: it ends in a kind of document, and its brackets are closed. */
export function endsTitle(text: string): boolean {
  const title = text.trim();
  return KIND_OF_DOCUMENT.test(title) && !hasOpenBracket(title);
}

function hasOpenBracket(title: string): boolean {
  let depth = 0;
  for (const character of title) {
    if ("《«〈（(〔".includes(character)) depth++;
    else if ("》»〉）)〕".includes(character)) depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

/** Whether a line has no sentence in it: what stands alone as a name, a title or a signature. */
export function isBare(line: string): boolean {
  return !/[。；;！？!?]/.test(line) && !/[：:]\s*$/.test(line);
}
