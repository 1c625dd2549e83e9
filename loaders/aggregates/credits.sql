-- table: 计分：每项任务、每个单位、每种集合单位口径一行 | Credits: one row per task, unit and reading of collectives
-- reads: assignments, members, units
--
-- What each unit that a clause names receives for the task. Every other count is a sum of these rows.
--
-- Who is counted. Parties implied by a rule for the whole document are not. A unit named twice counts once, at its first
-- place, as lead if it is lead anywhere. Collectives are read in three ways:
--   as_one    a collective is a party like any other
--   expanded  its members stand in its place; a collective without known members stays as it is;
--             a member that is named already, by itself or in another collective, counts once, at its first place
--   left_out  collectives are taken out, and the places after them close up
--
-- Places and units. n_places is the number of places P that are left in the list, n_units the number of units n in them.
-- They differ only where a collective is expanded: its m members share one place. Credit is shared by place, so that it
-- does not move from the other parties to a collective's members merely because the register knows these members:
--   fractional  1/(P·m)                         m is 1 at a place that is not an expanded collective
--   harmonic    (1/p) / (m · (1/1 + … + 1/P))   at place p (Hagen 2008)
-- Both sum to 1 in every task. Fractional credit is that of Perianes-Rodriguez, Waltman and van Eck (2016); a collective's
-- credit, read as one, is the sum of what passes through it when it is expanded. Ties (coresponsibility) and units per
-- task are about units, and use n_units.
--   lead          1 for a unit that is lead, stated or by a rule of the document; else 0
--   first_listed  1/m at the first place of a list that has no verb or label at all (unmarked); else 0
--
--   column       | unit    | 中文 | English
--   document_id  |         | 文件编号：所在文件，见 documents | Document: the document it stands in; see documents
--   theme_id     |         | 专题：所在的一级层次；任务不在任何层次中则为空 | Theme: the level-1 section of the task; NULL if it stands in none
--   task_id      |         | 任务编号：见 tasks | Task: see tasks
--   collectives  |         | 集合单位口径：as_one 作为一方、expanded 展开为成员、left_out 不计 | Collectives: as_one, expanded or left_out
--   unit_id      |         | 单位编号：见 units | Unit: see units
--   place        |         | 列位：计数后的列位，从 1 起；展开的成员同列一位 | Place: in the list as counted, from 1; members of an expanded collective share one
--   n_places     | places  | 列位数：该任务的列位数 | Places: how many places the task's list has
--   n_units      | units   | 单位数：该任务的单位数 | Units: how many units the task's list has
--   fractional   | tasks   | 分数计分：该任务的 1 分按列位均分 | Fractional credit: the task's 1, shared equally by place
--   harmonic     | tasks   | 调和计分：该任务的 1 分按列位次序调和分配 | Harmonic credit: the task's 1, shared by place in the order of the list
--   lead         | tasks   | 牵头计分：牵头为 1，否则为 0 | Lead credit: 1 for a lead, else 0
--   first_listed | tasks   | 首列计分：未标角色的名单中列首位者得 1 | First-listed credit: 1 for who comes first in an unmarked list

with named as (
  select
    document_id,
    task_id,
    unit_id,
    position,
    role = 'lead' as is_lead,
    bool_and(role_basis = 'unmarked') over (partition by task_id) as is_unmarked
  from assignments
  where role_basis <> 'implied'
),
reading as (
  select 'as_one' as collectives, named.*
  from named

  union all

  select 'expanded', named.* replace (coalesce(members.unit_id, named.unit_id) as unit_id)
  from named
  left join members on members.collective_id = named.unit_id

  union all

  select 'left_out', named.*
  from named
  join units using (unit_id)
  where not units.is_collective
),
counted as (
  select
    collectives,
    document_id,
    task_id,
    unit_id,
    min(position) as position,
    bool_or(is_lead) as is_lead,
    bool_and(is_unmarked) as is_unmarked
  from reading
  group by all
),
placed as (
  select
    counted.*,
    dense_rank() over (partition by collectives, task_id order by position) as place,
    count(*) over (partition by collectives, task_id, position) as sharers,
    count(*) over (partition by collectives, task_id) as n_units
  from counted
),
weighed as (
  select
    placed.*,
    max(place) over (partition by collectives, task_id) as n_places,
    sum(1 / (place * sharers)) over (partition by collectives, task_id) as all_weights
  from placed
)
select
  weighed.document_id,
  tasks.theme_id,
  task_id,
  collectives,
  unit_id,
  place::integer as place,
  n_places::integer as n_places,
  n_units::integer as n_units,
  1 / (n_places * sharers) as fractional,
  1 / (place * sharers) / all_weights as harmonic,
  is_lead::integer::double as lead,
  if(is_unmarked and place = 1, 1 / sharers, 0) as first_listed
from weighed
join tasks using (task_id)
order by weighed.document_id, tasks.position, task_id, collectives, place, unit_id
