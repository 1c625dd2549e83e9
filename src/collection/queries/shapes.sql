-- What the documents hold, in one row for all of them (document_id NULL) and one a document. Tasks with a clause are those
-- that name someone; parties that a rule for the whole document implies are not counted.
with party as (
  select distinct a.document_id, a.task_id, a.unit_id, u.is_collective
  from assignments a
  join units u using (unit_id)
  where a.role_basis <> 'implied'
),
per_unit as (
  select document_id, unit_id, is_collective, count(*) as tasks
  from party
  group by grouping sets ((unit_id, is_collective), (document_id, unit_id, is_collective))
),
named as (
  select
    document_id,
    sum(tasks)::integer as assignments,
    count(*)::integer as units,
    count(*) filter (is_collective)::integer as collectives,
    count(*) filter (tasks = 1)::integer as once
  from per_unit
  group by document_id
),
dated as (
  select document_id, count(*)::integer as dated
  from tasks
  where due_on is not null or due_text is not null
  group by grouping sets ((), (document_id))
),
sectioned as (
  select document_id, count(*)::integer as sections
  from sections
  where level = 2
  group by grouping sets ((), (document_id))
),
place as (
  select null as document_id
  union all
  select document_id from documents
)
select
  p.document_id,
  coalesce(g.n_tasks, 0) as tasks,
  coalesce(g.with_unit, 0) as with_clause,
  coalesce(n.assignments, 0) as assignments,
  coalesce(n.units, 0) as units,
  coalesce(n.collectives, 0) as collectives,
  coalesce(g.collective_only, 0) as collective_only,
  coalesce(g.with_unit - g.no_lead, 0) as lead_stated,
  coalesce(g.diffuse, 0) as five_or_more,
  coalesce(g.single_owner, 0) as single_owner,
  n.assignments / g.with_unit as per_task,
  coalesce(n.once, 0) as once,
  coalesce(d.dated, 0) as dated,
  coalesce(s.sections, 0) as sections
from place p
left join gaps g on g.document_id is not distinct from p.document_id and g.theme_id is null
left join named n on n.document_id is not distinct from p.document_id
left join dated d on d.document_id is not distinct from p.document_id
left join sectioned s on s.document_id is not distinct from p.document_id
order by p.document_id nulls first
