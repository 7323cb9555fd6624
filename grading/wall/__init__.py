"""The wall: pupil code runs in a sandbox, the teacher's tests on this side of it.

`grade.grade_code` grades one code notebook; docs/grading.md says what is promised and why.
"""
