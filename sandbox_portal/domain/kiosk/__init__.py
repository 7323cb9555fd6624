"""The infokiosk in the mahalla's office: its session, its printer, its queue, and helping."""
