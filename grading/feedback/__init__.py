"""The feedback page: what a pupil gets back, in the pupil's language."""
