-- Concentration of each scope but themes, collectives as one, with the points of its Lorenz curve: after each unit from the
-- least to the most loaded, the share of all that the units up to it carry. A unit without credit counts as 0. `top_three`
-- is the share of the three most loaded.
with unit as (
  select c.document_id, c.method, named.unit_id, coalesce(w.value, 0) as value
  from concentration c
  join workload named
    on named.document_id is not distinct from c.document_id
    and named.theme_id is null
    and named.method = 'full'
    and named.collectives = 'as_one'
  left join workload w
    on w.document_id is not distinct from c.document_id
    and w.theme_id is null
    and w.method = c.method
    and w.collectives = 'as_one'
    and w.unit_id = named.unit_id
  where c.theme_id is null and c.collectives = 'as_one'
),
point as (
  select
    document_id,
    method,
    row_number() over ascending as i,
    row_number() over (partition by document_id, method order by value desc, unit_id desc) as place,
    sum(value) over ascending / sum(value) over (partition by document_id, method) as share,
    value / sum(value) over (partition by document_id, method) as own
  from unit
  window ascending as (partition by document_id, method order by value, unit_id rows unbounded preceding)
),
curve as (
  select
    document_id,
    method,
    list(round(share, 6) order by i) as shares,
    sum(own) filter (place <= 3) as top_three
  from point
  group by all
)
select
  c.document_id,
  c.method,
  c.n_units,
  c.gini,
  c.hhi,
  c.effective_number,
  c.cc,
  c.single_owner,
  curve.shares,
  round(top_three, 6) as top_three
from concentration c
join curve on curve.document_id is not distinct from c.document_id and curve.method = c.method
where c.theme_id is null and c.collectives = 'as_one'
order by c.document_id nulls first, c.method
