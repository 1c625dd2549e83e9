-- table: 变化：与先前的数据表相比，每处新增、消失或改动一行 | Changes: one row per thing added, gone or changed since earlier tables
-- reads: documents, tasks, assignments, diagnostics, earlier_documents, earlier_tasks, earlier_assignments, earlier_diagnostics
--
-- What is the same thing then and now is told by its words, not by its number: one task put in shifts the numbers of all
-- that follow, and is one addition.
--   document    the same id; else the same bytes under another id
--   task        in the same document the same text and clause, the n-th with the n-th; of the rest, two whose texts share
--               at least half of their character pairs (Dice, 2·|A∩B| / (|A|+|B|)) and are each other's most alike
--   assignment  in the same task the same unit; of the rest, the same words (a unit that the register now knows)
--   diagnostic  in the same document and task the same rule about the same words, or of a whole file with the same message
-- A document that came or went is one row, without its tasks; so is a task, without its assignments. Labels, positions and
-- places are where a thing stands, not what it is: they are not compared, nor is white space.
--
--   column      | unit  | 中文 | English
--   document_id |       | 文件编号：已不在的文件用原编号 | Document: of one that is gone, as it was
--   table_name  |       | 数据表：documents、tasks、assignments 或 diagnostics | Table: documents, tasks, assignments or diagnostics
--   id          |       | 编号：任务编号；分工为任务编号/单位编号；待核为文件编号/规则/行:列；消失的用原编号 | Id: a task's id; task/unit of an assignment; document/rule/line:column of a diagnostic; of what is gone, as it was
--   task_id     |       | 任务编号：现在所涉的任务；已消失或不涉任务则为空 | Task: the task as it is now; NULL where it is gone or none
--   kind        |       | 变化：added 新增、gone 消失、changed 改动 | Kind: added, gone or changed
--   field       |       | 列：改动的列；新增与消失则为空 | Field: the column that changed; NULL for what came or went
--   before      |       | 原值：先前的值 | Before: the earlier value
--   after       |       | 现值：现在的值 | After: the present value
--   quote       |       | 原文：所涉原文；消失的用原来的文字 | Quote: the words in question; of what is gone, as they were
--   place       |       | 位置：在 documents.text 中的行:列，从 1 起；消失的为原位置 | Place: line:column in documents.text, from 1; of what is gone, where it was

with
document_pairs as (
  select document_id as now_id, document_id as was_id
  from documents semi join earlier_documents using (document_id)
  union all
  select now.document_id, was.document_id
  from (
    select document_id, sha256, row_number() over (partition by sha256 order by document_id) as nth
    from documents anti join earlier_documents using (document_id)
  ) now
  join (
    select document_id, sha256, row_number() over (partition by sha256 order by document_id) as nth
    from earlier_documents anti join documents using (document_id)
  ) was using (sha256, nth)
),

-- the tasks of documents that are there then and now, with their words and their pairs of characters
now_tasks as (
  select
    tasks.*,
    regexp_replace(text, '[\s\x{3000}]+', '', 'g') as words,
    regexp_replace(coalesce(clause, ''), '[\s\x{3000}]+', '', 'g') as clause_words,
    list_distinct([substring(words, i, 2) for i in range(1, length(words))]) as pairs,
    row_number() over (partition by document_id, words, clause_words order by position) as nth
  from tasks
  where document_id in (select now_id from document_pairs)
),
was_tasks as (
  select
    earlier_tasks.* replace (now_id as document_id),
    regexp_replace(text, '[\s\x{3000}]+', '', 'g') as words,
    regexp_replace(coalesce(clause, ''), '[\s\x{3000}]+', '', 'g') as clause_words,
    list_distinct([substring(words, i, 2) for i in range(1, length(words))]) as pairs,
    row_number() over (partition by now_id, words, clause_words order by position) as nth
  from earlier_tasks
  join document_pairs on was_id = document_id
),
same_tasks as (
  select now.task_id as now_id, was.task_id as was_id
  from now_tasks now
  join was_tasks was using (document_id, words, clause_words, nth)
),
alike_tasks as (
  select
    now.task_id as now_id,
    was.task_id as was_id,
    case
      when now.words = was.words then 1
      else 2 * len(list_intersect(now.pairs, was.pairs)) / nullif(len(now.pairs) + len(was.pairs), 0)
    end as likeness,
    abs(now.position - was.position) as distance,
    now.position as now_position,
    was.position as was_position
  from (from now_tasks where task_id not in (select now_id from same_tasks)) now
  join (from was_tasks where task_id not in (select was_id from same_tasks)) was
    on was.document_id = now.document_id
    and len(was.pairs) <= 3 * len(now.pairs)
    and len(now.pairs) <= 3 * len(was.pairs)
  where likeness >= 0.5
),
chosen_tasks as (
  select
    now_id,
    was_id,
    row_number() over (partition by now_id order by likeness desc, distance, was_position) as choice_of_now,
    row_number() over (partition by was_id order by likeness desc, distance, now_position) as choice_of_was
  from alike_tasks
),
task_pairs as (
  select now_id, was_id from same_tasks
  union all
  select now_id, was_id from chosen_tasks where choice_of_now = 1 and choice_of_was = 1
),

-- the assignments of tasks that are there then and now
now_assignments as (
  select
    assignments.*,
    row_number() over (order by task_id, position, unit_id) as row_id,
    row_number() over (partition by task_id, unit_id order by position) as nth_unit,
    row_number() over (partition by task_id, mention order by position) as nth_mention
  from assignments
  where task_id in (select now_id from task_pairs)
),
was_assignments as (
  select
    earlier_assignments.* replace (now_id as task_id),
    was_id as was_task_id,
    row_number() over (order by was_id, position, unit_id) as row_id,
    row_number() over (partition by was_id, unit_id order by position) as nth_unit,
    row_number() over (partition by was_id, mention order by position) as nth_mention
  from earlier_assignments
  join task_pairs on was_id = task_id
),
same_units as (
  select now.row_id as now_row, was.row_id as was_row
  from now_assignments now
  join was_assignments was using (task_id, unit_id, nth_unit)
),
assignment_pairs as (
  from same_units
  union all
  select now.row_id, was.row_id
  from (from now_assignments where row_id not in (select now_row from same_units)) now
  join (from was_assignments where row_id not in (select was_row from same_units)) was
    using (task_id, mention, nth_mention)
),

-- the diagnostics, but those of documents that came or went; a task that is gone is marked, for its id may be another's now
now_diagnostics as (
  select
    diagnostics.*,
    coalesce(quote, message) as about,
    concat_ws('/', document_id, rule, line_number || ':' || column_number) as id,
    row_number() over (order by document_id, char_start, rule, message) as row_id,
    row_number() over (partition by document_id, task_id, rule, about order by char_start) as nth
  from diagnostics
  where document_id in (select now_id from document_pairs)
    or document_id not in (select document_id from documents)
),
was_diagnostics as (
  select
    was.* replace (
      coalesce(document_pairs.now_id, document_id) as document_id,
      coalesce(task_pairs.now_id, 'gone ' || task_id) as task_id
    ),
    was.document_id as was_document_id,
    coalesce(quote, message) as about,
    concat_ws('/', was.document_id, rule, line_number || ':' || column_number) as id,
    row_number() over (order by was.document_id, char_start, rule, message) as row_id,
    row_number() over (partition by was.document_id, was.task_id, rule, about order by char_start) as nth
  from earlier_diagnostics was
  left join document_pairs on document_pairs.was_id = was.document_id
  left join task_pairs on task_pairs.was_id = was.task_id
  where document_pairs.now_id is not null
    or was.document_id not in (select document_id from earlier_documents)
),
diagnostic_pairs as (
  select now.row_id as now_row, was.row_id as was_row
  from now_diagnostics now
  join was_diagnostics was
    on was.document_id = now.document_id
    and was.task_id is not distinct from now.task_id
    and was.rule = now.rule
    and was.about = now.about
    and was.nth = now.nth
),

-- each column of a pair that may change, before and after
compared as (
  select
    'tasks' as table_name, now.document_id, now.task_id as id, now.task_id, now.text as quote, now.char_start,
    unnest([
      {field: 'text', before: was.text, after: now.text},
      {field: 'clause', before: was.clause, after: now.clause},
      {field: 'scope', before: was.scope, after: now.scope},
      {field: 'due_on', before: was.due_on::varchar, after: now.due_on::varchar},
      {field: 'due_text', before: was.due_text, after: now.due_text}
    ], recursive := true)
  from task_pairs
  join now_tasks now on now.task_id = now_id
  join was_tasks was on was.task_id = was_id
  union all
  select
    'assignments', now.document_id, now.task_id || '/' || now.unit_id, now.task_id, now.mention, now.char_start,
    unnest([
      {field: 'unit_id', before: was.unit_id, after: now.unit_id},
      {field: 'role', before: was.role, after: now.role},
      {field: 'role_basis', before: was.role_basis, after: now.role_basis},
      {field: 'mention', before: was.mention, after: now.mention},
      {field: 'repair', before: was.repair, after: now.repair}
    ], recursive := true)
  from assignment_pairs
  join now_assignments now on now.row_id = now_row
  join was_assignments was on was.row_id = was_row
  union all
  select
    'diagnostics', now.document_id, now.id, now.task_id, now.quote, now.char_start,
    unnest([
      {field: 'severity', before: was.severity, after: now.severity},
      {field: 'message', before: was.message, after: now.message}
    ], recursive := true)
  from diagnostic_pairs
  join now_diagnostics now on now.row_id = now_row
  join was_diagnostics was on was.row_id = was_row
),
changed as (
  from compared
  where case
    -- a row put into documents.csv shifts the line of it that a message names
    when field = 'message' then regexp_replace(before, ':\d+', '', 'g') <> regexp_replace(after, ':\d+', '', 'g')
    else regexp_replace(before, '[\s\x{3000}]+', '', 'g') is distinct from regexp_replace(after, '[\s\x{3000}]+', '', 'g')
  end
),
added as (
  select 'documents' as table_name, document_id, document_id as id, null as task_id, title as quote, null as char_start
  from documents
  where document_id not in (select now_id from document_pairs)
  union all
  select 'tasks', document_id, task_id, task_id, text || coalesce(clause, ''), char_start
  from now_tasks
  where task_id not in (select now_id from task_pairs)
  union all
  select 'assignments', document_id, task_id || '/' || unit_id, task_id, mention, char_start
  from now_assignments
  where row_id not in (select now_row from assignment_pairs)
  union all
  select 'diagnostics', document_id, id, task_id, quote, char_start
  from now_diagnostics
  where row_id not in (select now_row from diagnostic_pairs)
),
-- of a document that was taken out nothing is told but its id
gone as (
  select 'documents' as table_name, document_id, document_id as id, null as task_id, null as quote, null as char_start,
    document_id as was_document_id
  from earlier_documents
  where document_id not in (select was_id from document_pairs)
  union all
  select 'tasks', document_id, task_id, null, text || coalesce(clause, ''), char_start, was_id
  from was_tasks
  join document_pairs on now_id = document_id
  where task_id not in (select was_id from task_pairs)
  union all
  select 'assignments', now_id, was_task_id || '/' || unit_id, task_id, mention, char_start, was_id
  from was_assignments
  join document_pairs on was_id = document_id
  where row_id not in (select was_row from assignment_pairs)
  union all
  select 'diagnostics', document_id, id, task_id, quote, char_start, was_document_id
  from was_diagnostics
  where row_id not in (select was_row from diagnostic_pairs)
),
changes as (
  select document_id, table_name, id, task_id, 'added' as kind, null as field, null as before, null as after, quote,
    char_start, document_id as text_of, 'now' as side
  from added
  union all
  select document_id, table_name, id, case when task_id not like 'gone %' then task_id end, 'gone', null, null, null, quote,
    char_start, was_document_id, 'was'
  from gone
  union all
  select document_id, table_name, id, task_id, 'changed', field, before, after, quote, char_start, document_id, 'now'
  from changed
),
texts as (
  select document_id as text_of, 'now' as side, text from documents
  union all
  select document_id, 'was', text from earlier_documents
)
select
  document_id,
  table_name,
  id,
  task_id,
  kind,
  field,
  before,
  after,
  quote,
  length(regexp_replace(substring(text, 1, char_start), '[^\n]+', '', 'g')) + 1
    || ':' || length(regexp_extract(substring(text, 1, char_start), '[^\n]*$')) + 1 as place
from changes
left join texts using (text_of, side)
order by
  document_id,
  list_position(['documents', 'tasks', 'assignments', 'diagnostics'], table_name),
  side,
  char_start nulls first,
  id,
  field
