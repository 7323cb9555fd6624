"""What nbgrader loads of ours, by the workspace's nbgrader_config.py."""
