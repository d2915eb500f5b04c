-- The index beside the database reads the changes of all registers of a city in one go.
create index search_doc_put_in_whole on search_doc (city, put_in, id);
create index search_gone_put_in_whole on search_gone (city, put_in);
