"""The rules of the simulated country: pure, without files, clock or language."""
