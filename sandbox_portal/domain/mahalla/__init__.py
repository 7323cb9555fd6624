"""The e-mahalla: services of the neighbourhood, its monthly table, and what may be published."""
