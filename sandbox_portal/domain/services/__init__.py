"""Services of the state: requests with their trace, forms, and what a personal number says."""
