/** Signs by which a text can be told to be a body's name. Hints where nothing else speaks; never a condition for a name. */

const OTHER_NAME = "(?:[（(〔［[][^（(〔［[）)〕］\\]]*[）)〕］\\]])?";

/** What names of departments, governments, their offices, organisations and companies end in. */
const OFFICE_END = new RegExp(
  `(?:部|委|局|厅|办|署|政府|公署|行署|总队|支队|大队|党组|工委|监委|法院|检察院|办公室|委员会|指挥部|领导小组|专班|工作组|街道|街道办|办事处|管委会|工会|妇联|科协|文联|社联|社科联|侨联|残联|工商联|作协|台联|贸促会|协会|联合会|学会|商会|红十字会|总社|供销社|公司|集团|银行|海关|分署|总站|分局|兵团|(?:银|支|分|总|商|农)行|党校|社科院|科学院)${OTHER_NAME}$`,
  "u"
);
/** What names of bodies end in, and those of facilities, places and groups of things too. */
const WEAK_END = new RegExp(
  `(?:院|会|处|室|馆|科|股|组|站|所|校|园|社|队|库|中心|单位|部门|机构|机关|地区|企业|主体|团市委|联盟|实验室|大学|学院|医院|区县|市县|城市|港|厂|场|报|台|市|县|区|州|盟|旗|镇|乡|村|等)${OTHER_NAME}$`,
  "u"
);
/** Words for place or level before a name. */
/** Companies of the whole country by their short names: 中国移动, 中国铁塔. */
const NATIONAL_COMPANY = /^中国\p{Script=Han}{2,4}$/u;
const LEVEL_FIRST = /^(?:省|自治区|市|区|县|州|盟|旗|镇|国家|中国|中央|全国|国务院|团省委|团市委|共青团)/u;
/** 各, 有关, 相关: a name for several bodies. */
const COLLECTIVE =
  /^(?:(?:本|全)(?:省|市|区|县|州)|(?:省|市|区|县|州|街镇|镇|街道)(?:级|直|属)?(?:政府|直属)?|国务院|中央(?:和国家机关)?|国家|地方|属地|其他|所属|直属)?(?:各|有关|相关|其他|所有)(?!项(?:任务|工作|措施|政策|指标)|类|种|方面)/u;

/** Words of a sentence that begins as such a name does: 各单位要切实加强领导. */
const SENTENCE = /要|应当|必须|须|进一步|切实|加强|加快|按照|根据|[对把将]/u;

/** Whether the name is one for several bodies together. */
export function isCollective(name: string): boolean {
  if (SENTENCE.test(name)) return false;
  return COLLECTIVE.test(name) || /(?:成员单位|级政府|级人民政府)$/u.test(name);
}

/** Whether the name ends as those of departments, organisations and companies do. */
export function endsAsOffice(name: string): boolean {
  return OFFICE_END.test(name);
}

/** Whether the name ends as names of bodies do, or is a name for several. */
export function looksLikeBody(name: string): boolean {
  return OFFICE_END.test(name) || WEAK_END.test(name) || isCollective(name) || NATIONAL_COMPANY.test(name);
}

/** Whether the name is that of an office even where an aside, a list of facilities or of places could stand. */
export function looksLikeOffice(name: string): boolean {
  const isLevelled = LEVEL_FIRST.test(name);
  if (OFFICE_END.test(name) && (name.length >= 3 || isLevelled)) return true;
  return isCollective(name) || (isLevelled && WEAK_END.test(name));
}

/** Whether a text that a verb stands in is a name to its end all the same: 市委组织部, 各有关实施单位. */
export function isNameToItsEnd(text: string): boolean {
  return OFFICE_END.test(text) || (isCollective(text) && WEAK_END.test(text));
}

/** Whether the name ends as those of offices within a body do: 财务处, 党政办, 督导科. */
export function looksLikeInnerOffice(name: string): boolean {
  return name.length >= 3 && /(?:处|科|室|站|所|队|组|馆|处室|科室|组织)$/u.test(name);
}

/** Whether the name is a place's and nothing more: 广州市, 浦东新区. */
export function isPlace(name: string): boolean {
  return /^\p{Script=Han}{1,6}(?:省|市|区|县|州|盟|旗|镇|乡|村)$/u.test(name) && !isCollective(name);
}

/** Whether the text begins as an aside does: 包括通算中心、智算中心. */
export function beginsAside(text: string): boolean {
  return /^(?:包括|包含|含|如|例如|比如|即|指|以下简称|简称|下称|详见|见|不含|注|建设主体|办公室设|下设)/u.test(text);
}

/** Names are no longer, those of committees under a city's and of branches of companies included. */
const LONGEST_NAME = 60;

/** Whether the text can be a name at all, or several in one: no sentence in it, neither too short nor too long. */
export function canBeName(name: string, longest = LONGEST_NAME): boolean {
  const outside = name.replace(/[（(〔［[].*[）)〕］\]]/u, "");
  return (
    outside.length >= 2 &&
    name.length <= longest &&
    !/[。：:！？《》%％；;]|设在|[0-9０-９]{4}年|[0-9０-９]{4}$/u.test(outside)
  );
}
