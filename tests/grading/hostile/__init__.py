"""Submissions that are broken or hostile: what each must come to."""
