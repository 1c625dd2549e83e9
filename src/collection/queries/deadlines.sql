-- What is due when: one row a deadline, tasks of one day together, then those whose words give no day, each as printed.
select
  t.document_id,
  t.due_on,
  if(t.due_on is null, t.due_text, null) as due_text,
  list(t.task_id order by t.position) as tasks
from tasks t
where t.due_text is not null
group by all
order by t.due_on nulls last, t.document_id, min(t.position)
