-- Doubts about the reading by rule: how many, and in which tasks.
select
  rule,
  severity,
  count(*)::integer as doubts,
  list(distinct task_id order by task_id) filter (task_id is not null) as tasks
from diagnostics
where severity <> 'info'
group by all
order by doubts desc, rule
