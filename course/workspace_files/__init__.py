"""What `savod init` and `savod lab` put into a folder: pages, settings, JupyterLab's defaults."""
