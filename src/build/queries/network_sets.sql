-- Distinct sets of units and the tasks that name just that set, in each scope and reading of collectives; the commonest
-- first, forty a scope at most, with the number of sets that the scope has.
with task_set as (
  select document_id, theme_id, collectives, task_id, list_sort(list(unit_id)) as units
  from credits
  group by all
),
set_count as (
  select document_id, theme_id, collectives, units, count(*)::integer as tasks
  from task_set
  group by collectives, units, grouping sets ((), (document_id), (document_id, theme_id))
  having grouping(theme_id) = 1 or theme_id is not null
)
select
  document_id,
  theme_id,
  collectives,
  units,
  tasks,
  (count(*) over (partition by document_id, theme_id, collectives))::integer as sets
from set_count
qualify row_number() over (
  partition by document_id, theme_id, collectives
  order by tasks desc, len(units), units
) <= 40
order by document_id nulls first, theme_id nulls first, collectives, tasks desc, len(units), units
