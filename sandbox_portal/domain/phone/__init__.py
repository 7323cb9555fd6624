"""The phone in the hand: replies and what they give away, links, apps, calls and helpers."""
