-- Unit × theme: tasks of the theme that name the unit, and how far the unit is specialised in it: the theme's share of the
-- unit's assignments over its share of all, 1 when both are the same (activity index).
with party as (
  select distinct t.theme_id, a.task_id, a.unit_id
  from assignments a
  join tasks t using (task_id)
  where a.role_basis <> 'implied' and t.theme_id is not null
),
cell as (
  select unit_id, theme_id, count(*) as tasks from party group by all
)
select
  unit_id,
  theme_id,
  tasks::integer as tasks,
  (tasks / sum(tasks) over (partition by unit_id))
    / (sum(tasks) over (partition by theme_id) / sum(tasks) over ()) as specialisation
from cell
order by unit_id, theme_id
