-- table: 先前的表：变化所比较的先前数据表，共一行 | Earlier tables: one row, those that the changes are told since
-- reads: earlier_documents, earlier_tasks, earlier_assignments, earlier_provenance, earlier_program
--
-- The date is told as that of the present data: the latest day a document was retrieved, else the latest that one bears.
--
--   column      | unit        | 中文 | English
--   titles      |             | 标题：先前各份文件的标题，没有则为文件编号 | Titles: of the documents then, the id where one has none
--   documents   | documents   | 文件数：先前的文件数 | Documents: how many there were
--   tasks       | tasks       | 任务数：先前的任务数 | Tasks: how many there were
--   assignments | assignments | 分工数：先前的分工数 | Assignments: how many there were
--   data_date   |             | 数据日期：先前的数据日期，没有则为空 | Date: of the data then, NULL where none is known
--   program     |             | 程序版本：读出先前数据表的程序版本，没有记载则为空 | Program: the version that read them, NULL where they do not say

select
  (select coalesce(list(coalesce(title, document_id) order by document_id), []) from earlier_documents) as titles,
  (select count(*)::integer from earlier_documents) as documents,
  (select count(*)::integer from earlier_tasks) as tasks,
  (select count(*)::integer from earlier_assignments) as assignments,
  coalesce(
    (select max(retrieved) from earlier_provenance),
    (select max(issued_on) from earlier_documents)
  ) as data_date,
  (select program from earlier_program) as program
