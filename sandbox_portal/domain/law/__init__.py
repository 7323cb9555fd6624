"""Laws as data: each rule with its article, the day it was checked, and how sure we are."""
