-- Which cases are about the same right: its number, wherever an application names one.
create index thing_rights on thing
  using gin (jsonb_path_query_array(data -> 'answers', '$.**.number') jsonb_path_ops)
  where data ? 'answers';
create index thing_merged on thing ((data -> 'mergedInto' ->> 'id')) where data ? 'mergedInto';
