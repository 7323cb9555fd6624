"""The local council: sessions, initiatives, and votes with a list and a box kept apart."""
