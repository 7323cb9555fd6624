"""The builder: a Markdown source and its translations become notebooks in three languages."""
