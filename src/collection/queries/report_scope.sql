-- The collection in one row: what its documents hold, what of it names units, and how far it was read. Parties that a rule
-- for the whole document implies are not counted. Tasks with an unmarked list are those whose first-listed can be told.
with party as (
  select distinct task_id, unit_id, role, role_basis, is_collective, registered
  from assignments
  join units using (unit_id)
  where role_basis <> 'implied'
),
per_unit as (
  select unit_id, is_collective, registered, count(distinct task_id) as tasks from party group by all
),
spread as (
  select * from concentration where document_id is null and collectives = 'as_one'
)
select
  (select count(*) from documents)::integer as documents,
  (select count(*) from sections where level = 1)::integer as themes,
  (select count(*) from sections where level > 1)::integer as sections,
  g.n_tasks as tasks,
  g.with_unit,
  g.no_unit,
  g.collective_only,
  g.with_unit - g.no_lead as lead_stated,
  g.single_owner,
  g.diffuse,
  (select count(*) from (select distinct task_id, unit_id from party))::integer as assignments,
  (select count(*) from per_unit)::integer as units,
  (select count(*) from per_unit where is_collective)::integer as collectives,
  (select count(*) from per_unit where tasks = 1)::integer as once,
  (select count(*) from per_unit where not registered)::integer as unregistered,
  (select count(distinct task_id) from party where role_basis = 'unmarked')::integer as unmarked,
  (select count(*) from assignments where role_basis = 'implied')::integer as implied,
  (select units_per_task from spread where method = 'full') as units_per_task,
  (select cc from spread where method = 'full') as collaboration,
  (select gini from spread where method = 'full') as gini,
  (select effective_number from spread where method = 'full') as effective_number,
  (select max(units) from (select count(distinct unit_id) as units from party group by task_id))::integer as most_units,
  (select coalesce(sum(char_end - char_start), 0) from segments)::integer as characters,
  (select coalesce(sum(char_end - char_start), 0) from segments where kind = 'unread')::integer as unread,
  (select count(*) from diagnostics where severity <> 'info')::integer as doubts
from gaps g
where g.document_id is null
