-- Laws, plans and standards that tasks cite: one row a title, the tasks that cite it, and those whose verb makes, drafts, revises or
-- issues it.
select
  title,
  list(distinct task_id order by task_id) as tasks,
  count(distinct task_id)::integer as n_tasks,
  list(distinct action order by action)
    filter (action in ('制定', '修订', '修改', '修编', '出台', '印发', '编制', '起草', '发布')) as made
from instruments
group by title
order by n_tasks desc, title
