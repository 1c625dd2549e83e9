-- Themes (level-1 sections) in document order: tasks, tasks that name collectives only, assignments, units named.
with party as (
  select distinct t.theme_id, a.task_id, a.unit_id, u.is_collective
  from assignments a
  join tasks t using (task_id)
  join units u using (unit_id)
  where a.role_basis <> 'implied'
),
per_task as (
  select theme_id, task_id, bool_and(is_collective) as collective_only from party group by all
),
per_theme as (
  select theme_id, count(*) as assignments, count(distinct unit_id) as units from party group by all
)
select
  s.section_id as theme_id,
  s.document_id,
  s.ordinal,
  s.title,
  (select count(*) from tasks t where t.theme_id = s.section_id)::integer as tasks,
  (select count(*) from per_task p where p.theme_id = s.section_id)::integer as tasks_with_clause,
  (select count(*) from per_task p where p.theme_id = s.section_id and p.collective_only)::integer as collective_only,
  coalesce(p.assignments, 0)::integer as assignments,
  coalesce(p.units, 0)::integer as units
from sections s
left join per_theme p on p.theme_id = s.section_id
where s.level = 1
order by s.document_id, s.char_start
