-- The gaps of each task that has any, as a list in the order in which pages tell of them.
select
  task_id,
  list_filter(
    [
      if(no_unit, 'no_unit', null),
      if(no_lead, 'no_lead', null),
      if(collective_only, 'collective_only', null),
      if(single_owner, 'single_owner', null),
      if(diffuse, 'diffuse', null)
    ],
    lambda gap: gap is not null
  ) as gaps
from task_gaps
where len(gaps) > 0
order by task_id
