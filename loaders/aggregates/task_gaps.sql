-- table: 任务缺口：每项任务一行，原文写没写各是什么 | Gaps of tasks: one row per task, what the text says of its units and what it does not
-- reads: tasks, assignments, units
--
-- Definitions after the responsibility matrix (RACI): somebody is to be accountable for each task, and one only; and after
-- the signs of fragmentation, overlap and duplication of GAO-15-49SP (2015). They say what the text says, not what a unit
-- does. Parties implied by a rule for the whole document are not counted: they are the same for every task.
--   no_unit          no unit is named
--   no_lead          units are named, and none of them as lead, neither in the clause nor by a rule of the document
--   collective_only  units are named, and all of them are collectives: no particular body is
--   single_owner     one unit is named
--   diffuse          five units or more are named: everybody, and so perhaps nobody
-- All but no_unit are NULL where no unit is named.
--
--   column          | unit  | 中文 | English
--   document_id     |       | 文件编号：所在文件，见 documents | Document: the document it stands in; see documents
--   theme_id        |       | 专题：所在的一级层次；任务不在任何层次中则为空 | Theme: the level-1 section of the task; NULL if it stands in none
--   task_id         |       | 任务编号：见 tasks | Task: see tasks
--   n_units         | units | 单位数：责任括注写到的单位数，没有则为 0 | Units: named by the clause, 0 if none
--   no_unit         |       | 没有写单位：没有写责任单位 | No unit: names nobody
--   no_lead         |       | 没有写牵头：写了单位，没有写明谁牵头 | No lead: units, and none of them as lead
--   collective_only |       | 只写集体称谓：写了单位，全是集体称谓 | Collectives only: units, and all of them collectives
--   single_owner    |       | 只写一个单位：只写到一个单位 | Single owner: one unit
--   diffuse         |       | 五个以上单位：写到五个及以上单位 | Diffuse: five units or more

with party as (
  select
    task_id,
    count(distinct unit_id) as n,
    bool_and(is_collective) as collective_only,
    not bool_or(role = 'lead') as no_lead
  from assignments
  join units using (unit_id)
  where role_basis <> 'implied'
  group by task_id
)
select
  document_id,
  theme_id,
  task_id,
  coalesce(n, 0)::integer as n_units,
  n is null as no_unit,
  no_lead,
  collective_only,
  n = 1 as single_owner,
  n >= 5 as diffuse
from tasks
left join party using (task_id)
order by document_id, tasks.position
