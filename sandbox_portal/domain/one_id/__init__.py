"""One ID beyond signing in: registering, forgetting the password, changing the number."""
