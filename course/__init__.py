"""The course: catalogue of units, builder of notebooks, workspaces, and the `savod` command."""
