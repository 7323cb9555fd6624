"""`python -m course` is the command `savod`."""

from course.cli import main

main()
