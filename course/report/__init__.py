"""`savod report`: what a class has reached and what it has not understood yet."""
