-- Workload with its stability: value and rank of each unit in each scope and way of counting, and their 95% intervals.
select
  w.document_id,
  w.theme_id,
  w.unit_id,
  w.method,
  w.collectives,
  w.value::double as value,
  w.rank::integer as rank,
  i.value_low::double as value_low,
  i.value_high::double as value_high,
  i.rank_low::integer as rank_low,
  i.rank_high::integer as rank_high
from workload w
left join workload_intervals i
  on i.document_id is not distinct from w.document_id
  and i.theme_id is not distinct from w.theme_id
  and i.unit_id = w.unit_id
  and i.method = w.method
  and i.collectives = w.collectives
order by w.document_id nulls first, w.theme_id nulls first, w.method, w.collectives, w.rank, w.unit_id
