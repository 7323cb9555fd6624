"""`savod new-unit`: the files of a new unit, small but whole, for an author to fill."""
