"""The gradebook as `savod grade` reads and writes it: one transaction a submission."""

from grading.book.book import Book, UnknownAssignmentError
from grading.book.records import Known, Record

__all__ = ["Book", "Known", "Record", "UnknownAssignmentError"]
