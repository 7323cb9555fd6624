"""What awaits the pupil in each exercise: strict TOML, and how chance settles it."""
