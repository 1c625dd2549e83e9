-- Unit × section: tasks of the section that name the unit. Sections are those that hold tasks themselves.
select
  t.section_id,
  a.unit_id,
  count(distinct a.task_id)::integer as tasks,
  first(t.document_id) as document_id
from assignments a
join tasks t using (task_id)
where a.role_basis <> 'implied' and t.section_id is not null
group by all
order by t.section_id, a.unit_id
