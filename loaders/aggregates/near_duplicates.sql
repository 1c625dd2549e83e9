-- table: 近似任务：文字相近的每对任务一行 | Near-duplicates: one row per pair of tasks with much the same text
-- reads: credits, tasks, similar_tasks
--
-- Texts are compared without their clauses, by their sets of character trigrams (loaders/measures/nearDuplicates.ts); rows
-- are the pairs with a similarity of 0.5 or more, over all documents. The first unit of a task is the one that its clause
-- names first. Duplication in the sense of GAO-15-49SP (2015) is a pair with different first units: the same thing, written
-- under two bodies.
--
--   column     | unit | 中文 | English
--   task_a     |      | 任务甲：编号在前者，见 tasks | Task A: the first of the two by document and place; see tasks
--   task_b     |      | 任务乙：编号在后者，见 tasks | Task B: the second of the two; see tasks
--   document_a |      | 甲所在文件：见 documents | Document of A: see documents
--   document_b |      | 乙所在文件：见 documents | Document of B: see documents
--   similarity |      | 相似度：两者三字组集合的交集比并集，在 0 与 1 之间 | Similarity: shared trigrams of all trigrams of the two, between 0 and 1
--   first_a    |      | 甲的首列单位：没有写单位则为空 | First unit of A: NULL if it names none
--   first_b    |      | 乙的首列单位：没有写单位则为空 | First unit of B: NULL if it names none

with first as (
  select task_id, min_by(unit_id, place) as unit_id
  from credits
  where collectives = 'as_one'
  group by task_id
)
select
  task_a,
  task_b,
  a.document_id as document_a,
  b.document_id as document_b,
  similarity,
  first_a.unit_id as first_a,
  first_b.unit_id as first_b
from similar_tasks
join tasks a on a.task_id = task_a
join tasks b on b.task_id = task_b
left join first first_a on first_a.task_id = task_a
left join first first_b on first_b.task_id = task_b
order by similarity desc, a.document_id, a.position, b.document_id, b.position
