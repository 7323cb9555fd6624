"""Handing in without a server: a pupil packs one file, a teacher collects a folder of them."""
