create index search_entry_words on search_entry using gin (to_tsvector('simple', folded));
