-- table: 名录覆盖：名录中在文件印发时存在的每个具体单位一行 | Coverage of the register: one row per particular body of the register that existed when a document was issued
-- reads: documents, units, members, credits
--
-- A unit without a task is one that no clause of the collection names by itself; it may still be a member of a collective
-- that is named. Units that ended before, or began after, every document's date of issue are left out; where a document's
-- date is not known, none are. Collectives have no row.
--
--   column        | unit  | 中文 | English
--   unit_id       |       | 单位编号：见 units | Unit: see units
--   tasks         | tasks | 写到它的任务数：责任括注单独写到它的任务数，没有则为 0 | Tasks: those whose clause names it by itself, 0 if none
--   through_tasks | tasks | 经集体称谓的任务数：只经由它所属的集体称谓写到的任务数，没有则为 0 | Through collectives: those that name only a collective that it is a member of, 0 if none

with named as (
  select unit_id, count(*) as tasks
  from credits
  where collectives = 'as_one'
  group by unit_id
),
reached as (
  select unit_id, count(*) as tasks
  from credits
  where collectives = 'expanded'
  group by unit_id
)
select
  units.unit_id,
  coalesce(named.tasks, 0)::integer as tasks,
  coalesce(reached.tasks, 0)::integer - coalesce(named.tasks, 0)::integer as through_tasks
from units
left join named using (unit_id)
left join reached using (unit_id)
where units.registered
  and not units.is_collective
  and exists (
    select 1
    from documents d
    where d.issued_on is null
      or (coalesce(units.valid_from <= d.issued_on, true) and coalesce(units.valid_to > d.issued_on, true))
  )
order by units.unit_id
