"""The other side of the window: the pupil is the official who answers appeals."""
