-- What the collection says of itself as a publication, its report's title and day among it, and the date of its data: the latest day a document was retrieved,
-- else the latest date a document bears; NULL where neither is known.
select
  coalesce(
    (select max(retrieved::varchar) from provenance),
    (select max(issued_on::varchar) from documents)
  ) as data_date,
  max(zh) filter (key = 'name') as name_zh,
  max(en) filter (key = 'name') as name_en,
  max(zh) filter (key = 'authors') as authors_zh,
  max(en) filter (key = 'authors') as authors_en,
  max(zh) filter (key = 'title') as title_zh,
  max(en) filter (key = 'title') as title_en,
  max(coalesce(zh, en)) filter (key = 'date') as published,
  max(zh) filter (key = 'licence') as licence_zh,
  max(en) filter (key = 'licence') as licence_en,
  max(coalesce(zh, en)) filter (key = 'address') as address
from collection
