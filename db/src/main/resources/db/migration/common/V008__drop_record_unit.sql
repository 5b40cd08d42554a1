-- Nobody asks for the records of one unit; the archive has them all, should anybody.
DROP TABLE record_unit;
