-- Distinct sets of units over the collection: how many units, whether all are collectives, and the tasks that name just
-- that set; the commonest first.
with task_set as (
  select
    a.task_id,
    list(distinct a.unit_id order by a.unit_id) as units,
    bool_and(u.is_collective) as collective
  from assignments a
  join units u using (unit_id)
  where a.role_basis <> 'implied'
  group by a.task_id
)
select units, len(units)::integer as n, collective, count(*)::integer as tasks
from task_set
group by all
order by tasks desc, n, units
