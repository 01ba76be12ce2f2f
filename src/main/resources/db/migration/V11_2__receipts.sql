-- A receipt is looked up by anybody who holds it.
create index ballot_receipt on ballot (receipt);
