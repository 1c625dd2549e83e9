-- Tasks that state a deadline: by date, those whose words give no date last, each in the order of the text.
select task_id, document_id, due_on, due_text
from tasks
where due_on is not null or due_text is not null
order by due_on nulls last, document_id, position
