-- Parts of the collection that are compared, in order: the themes of its one document, or its documents where it has
-- several. `units` are distinct units named, `assignments` mentions that count.
with party as (
  select distinct document_id, theme_id, task_id, unit_id
  from assignments
  join tasks using (task_id, document_id)
  where role_basis <> 'implied'
),
named as (
  select
    document_id,
    theme_id,
    count(*)::integer as assignments,
    count(distinct unit_id)::integer as units
  from party
  group by grouping sets ((document_id), (document_id, theme_id))
  having grouping(theme_id) = 1 or theme_id is not null
)
select
  coalesce(g.theme_id, g.document_id) as group_id,
  g.document_id,
  g.theme_id,
  s.ordinal,
  g.n_tasks as tasks,
  g.with_unit,
  g.no_unit,
  g.collective_only,
  g.no_lead,
  g.single_owner,
  g.diffuse,
  g.effective_number,
  coalesce(n.assignments, 0) as assignments,
  coalesce(n.units, 0) as units
from gaps g
left join sections s on s.section_id = g.theme_id
left join named n
  on n.document_id = g.document_id
  and n.theme_id is not distinct from g.theme_id
where g.document_id is not null
  and (g.theme_id is not null) = ((select count(*) from documents) = 1)
order by g.document_id, s.char_start nulls first
