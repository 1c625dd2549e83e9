-- Distinct sets of units and the number of tasks that name just that set, per document; the commonest first.
with task_set as (
  select task_id, document_id, list_sort(list_distinct(list(unit_id))) as units
  from assignments
  where role_basis <> 'implied'
  group by all
)
select document_id, units, len(units)::integer as n, count(*)::integer as tasks
from task_set
group by all
order by tasks desc, n, units
